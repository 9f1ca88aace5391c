import { CosRef, type CosValue } from './cos.ts';
import type { CosDocument } from './cos-document.ts';
import { UnexpectedPdf } from './unexpected-pdf.ts';

/**
 * List the pages in reading order (ISO 32000-1, 7.7.3).
 *
 * @param pdf Document to look at.
 * @returns A reference to each page; page 1 is first.
 * @throws UnexpectedPdf when the page tree is broken.
 */
export function listPages(pdf: CosDocument): CosRef[] {
  const pages: CosRef[] = [];
  const seen = new Set<number>();
  const waiting: CosValue[] = [pdf.catalog()?.get('Pages') ?? null];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!(node instanceof CosRef) || seen.has(node.number)) {
      throw new UnexpectedPdf('list-pages', 'a broken page tree');
    }
    seen.add(node.number);
    const kids = pdf.array(pdf.dict(node)?.get('Kids'));
    if (kids) waiting.push(...[...kids].reverse());
    else pages.push(node);
  }
  return pages;
}
