import { fillPhrase } from '../../language/fill-phrase.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import { listPages } from '../cos/list-pages.ts';
import { createDestinationFinder } from '../cos/named-destinations.ts';
import { numberPages } from '../cos/number-pages.ts';
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
  const numberOf = numberPages(listPages(pdf));
  const find = createDestinationFinder(pdf);
  const countPlace = createCounter();
  visitTags(tree, (element) => {
    const { type, kids, entry } = element;
    if (type !== 'Link') return;
    const links = kids.flatMap((kid) =>
      kid.kind === 'object' ? (pdf.dict(kid.object) ?? []) : [],
    );
    const [first] = links;
    if (!first) return;
    const number = numberOf(find(first.get('Dest'))?.[0]) ?? '';
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
