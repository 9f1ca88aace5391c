import type { CosDict, CosRef } from '../cos/cos.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import { boxOf } from '../cos/cos-entries.ts';
import { listLinks } from '../reading/list-links.ts';
import { type TagElement, type TaggedObject, visitTags } from '../tags/tag-tree.ts';

/** Narrower or lower, in pt, nobody can hit an area. */
const SMALLEST = 1;

/**
 * Drop areas of links that are too small to hit. The browser leaves such slivers where a link begins
 * at the end of a line. A link keeps one area at least.
 *
 * @param pdf Document to change.
 * @param tree Root of its tag tree; changed in place.
 */
export function dropTinyLinks(pdf: CosDocument, tree: TagElement): void {
  const pages = new Map<number, CosDict>();
  for (const { ref, link, page } of listLinks(pdf))
    if (isTiny(pdf, link)) pages.set(ref.number, page);
  if (pages.size === 0) return;
  visitTags(tree, (element) => {
    const areas = element.kids.filter((kid) => kid.kind === 'object');
    const tiny = areas.filter(({ object }) => pages.has(object.number));
    const dropped = tiny.length === areas.length ? tiny.slice(1) : tiny;
    if (dropped.length === 0) return;
    const gone = new Set<unknown>(dropped);
    element.kids = element.kids.filter((kid) => !gone.has(kid));
    for (const area of dropped) dropArea(pdf, area, pages.get(area.object.number));
  });
}

function isTiny(pdf: CosDocument, link: CosDict): boolean {
  const [left, bottom, right, top] = boxOf(pdf, link.get('Rect')) ?? [0, 0, 0, 0];
  return Math.abs(right - left) < SMALLEST || Math.abs(top - bottom) < SMALLEST;
}

function dropArea(pdf: CosDocument, { object }: TaggedObject, page: CosDict | undefined): void {
  const annotations = pdf.array(page?.get('Annots')) ?? [];
  const kept = annotations.filter((ref) => (ref as CosRef).number !== object.number);
  page?.set('Annots', kept);
}
