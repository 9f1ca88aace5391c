import { type CosDict, CosRef } from '../cos/cos.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import { listPages } from '../cos/list-pages.ts';
import { createDestinationFinder } from '../cos/named-destinations.ts';
import { textString } from '../cos/text-string.ts';
import { UnexpectedPdf } from '../cos/unexpected-pdf.ts';
import { type TagElement, visitTags } from '../tags/tag-tree.ts';

/**
 * Let every link say where it leads to who cannot see it (ISO 14289-1, 7.18.5).
 *
 * @param pdf Document to change.
 * @param tree Root of its tag tree, bound to its channel.
 * @throws UnexpectedPdf for a link that nothing is known of.
 */
export function describeLinks(pdf: CosDocument, tree: TagElement): void {
  const pageOf = createPageFinder(pdf);
  visitTags(tree, ({ type, kids, entry }) => {
    if (type !== 'Link') return;
    for (const kid of kids) {
      const link = kid.kind === 'object' ? pdf.dict(kid.object) : undefined;
      if (!link) continue;
      const text = entry?.description || `${entry?.pageWord ?? ''} ${pageOf(link)}`.trim();
      if (text === '') throw new UnexpectedPdf('describe-links', 'a link that says nothing');
      link.set('Contents', textString(text));
    }
  });
}

function createPageFinder(pdf: CosDocument): (link: CosDict) => string {
  const numbers = new Map(listPages(pdf).map((ref, index) => [ref.number, index + 1]));
  const find = createDestinationFinder(pdf);
  return (link) => {
    const page = find(link.get('Dest'))?.[0];
    return page instanceof CosRef ? String(numbers.get(page.number) ?? '') : '';
  };
}
