import { fillPhrase } from '../../language/fill-phrase.ts';
import type { CosDict } from '../cos/cos.ts';
import { CosRef } from '../cos/cos.ts';
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
  const countPlace = createCounter();
  visitTags(tree, (element) => {
    const { type, kids, entry } = element;
    if (type !== 'Link') return;
    const links = kids.flatMap((kid) =>
      kid.kind === 'object' ? (pdf.dict(kid.object) ?? []) : [],
    );
    const [first] = links;
    if (!first) return;
    const number = pageOf(first);
    const page = `${entry?.pageWord ?? ''} ${number}`.trim();
    const place = entry?.citedFrom ? countPlace(`${entry.citedFrom.group} ${number}`) : 1;
    if (entry?.citedFrom && place > 1) {
      // What prints is a mere dot.
      element.alt = fillPhrase(entry.citedFrom.furtherPlace, { page, number: String(place) });
    }
    const text = entry?.description || element.alt || page;
    if (text === '') throw new UnexpectedPdf('describe-links', 'a link that says nothing');
    for (const link of links) link.set('Contents', textString(text));
  });
}

function createCounter(): (name: string) => number {
  const counts = new Map<string, number>();
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count;
  };
}

/** Looks all names up once: there are as many as citations. */
function createPageFinder(pdf: CosDocument): (link: CosDict) => string {
  const numbers = new Map(listPages(pdf).map((ref, index) => [ref.number, index + 1]));
  const find = createDestinationFinder(pdf);
  return (link) => {
    const page = find(link.get('Dest'))?.[0];
    return page instanceof CosRef ? String(numbers.get(page.number) ?? '') : '';
  };
}
