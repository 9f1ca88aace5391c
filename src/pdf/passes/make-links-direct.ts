import type { CosDocument } from '../cos/cos-document.ts';
import { destinationName, namedDestinations } from '../cos/named-destinations.ts';
import { listLinks } from '../reading/list-links.ts';

/**
 * Let links inside the document lead to their places themselves, not by a name (ISO 32000-1,
 * 12.3.2.2): two briefings have names such as `ref-1` in common, and where they are bound into one
 * file, a link of the second would lead into the first. The names stay, for links from elsewhere.
 *
 * @param pdf Document to change.
 */
export function makeLinksDirect(pdf: CosDocument): void {
  const places = namedDestinations(pdf);
  for (const { link } of listLinks(pdf)) {
    for (const [holder, key] of [
      [link, 'Dest'] as const,
      [pdf.dict(link.get('A')), 'D'] as const,
    ]) {
      const name = destinationName(pdf.resolve(holder?.get(key)));
      const place = name === undefined ? undefined : places.get(name);
      if (place !== undefined) holder?.set(key, place);
    }
  }
}
