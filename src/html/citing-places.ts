import type { ElementContent } from 'hast';
import { h } from 'hastscript';

/** Words around the links back, in the language of the document. */
export interface BackLinkWords {
  /** Before the page numbers, such as "Cited p.". */
  citedPage: string;
  /** Between two page numbers. */
  comma: string;
  /** As wide as the widest number may be; two figures unless told. */
  widestPage?: string;
}

/** Most documents have fewer than a hundred pages; figures are all as wide as a nought. */
const WIDEST_PAGE = '00';

/**
 * Link back to each place that names an entry, by the page it is printed on. The press fills the
 * numbers in, each page once, and a dot for each further place on it (`1··, 2`). The style sheet
 * keeps room for `data-room`, which is as many numbers as there are places: so whatever the pages
 * turn out to be, nothing moves. A line may end before each place, as it may in the room.
 *
 * @param anchors Ids of the places, in print order; one at least.
 * @param group Id of the entry.
 * @param words Words around the links.
 * @returns The words, then the links with commas between.
 */
export function citingPlaces(
  anchors: readonly string[],
  group: string,
  { citedPage, comma, widestPage = WIDEST_PAGE }: BackLinkWords,
): { room: string; content: ElementContent[] } {
  const before = `${citedPage}\u00A0`;
  const links = anchors.flatMap((anchor, index): ElementContent[] => {
    const slot = h('span', { 'data-page-of': anchor, 'data-page-group': group });
    const link = h('a', { href: `#${anchor}`, 'data-cited-from': group }, slot);
    return index === 0 ? [link] : [h('span', { 'data-page-gap': '' }, comma), h('wbr'), link];
  });
  return {
    room: before + anchors.map(() => widestPage).join(comma),
    content: [h('span', { className: ['cited-places'] }, [before, ...links])],
  };
}
