import type { Element } from 'hast';
import { h } from 'hastscript';

/**
 * Link to places that nobody shall see a link to: the browser tells pages only of targets of links.
 *
 * @param ids Ids of the places.
 * @returns An element that does not print, with the links.
 */
export function unseenLinks(ids: readonly string[]): Element {
  const links = ids.map((id) => h('a', { href: `#${id}` }));
  return h('div', { hidden: true }, links);
}
