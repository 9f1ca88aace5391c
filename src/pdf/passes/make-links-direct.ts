import { CosString } from '../cos/cos.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import { readNameTree } from '../cos/read-name-tree.ts';
import { listLinks } from '../reading/list-links.ts';

/**
 * Let links inside the document lead to their places themselves, not by a name (ISO 32000-1,
 * 12.3.2.2): two briefings have names such as `ref-1` in common, and where they are bound into one
 * file, a link of the second would lead into the first. The names stay, for links from elsewhere.
 *
 * @param pdf Document to change, its destinations in a name tree.
 */
export function makeLinksDirect(pdf: CosDocument): void {
  const tree = pdf.dict(pdf.catalog()?.get('Names'))?.get('Dests');
  if (tree === undefined) return;
  const places = new Map(readNameTree(pdf, tree).map(([name, place]) => [name.bytes, place]));
  for (const { link } of listLinks(pdf)) {
    for (const [holder, key] of [
      [link, 'Dest'] as const,
      [pdf.dict(link.get('A')), 'D'] as const,
    ]) {
      const name = pdf.resolve(holder?.get(key) ?? null);
      const place = name instanceof CosString ? places.get(name.bytes) : undefined;
      if (place !== undefined) holder?.set(key, place);
    }
  }
}
