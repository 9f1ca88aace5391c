import { boxesByPage } from './boxes-by-page.ts';
import type { TagContext } from './tag-pass.ts';
import { isElement, type TagElement, type TagKid, visitTags } from './tag-tree.ts';

/**
 * Make one figure of a picture and what stands around it: the browser writes a figure without
 * alternative around one with it. Each figure says where it stands; one with a caption that goes over
 * the page, where it begins.
 *
 * @param tree Root of the tag tree; changed in place.
 * @param context Tells what is painted where.
 */
export function shapeFigures(tree: TagElement, context: TagContext): void {
  visitTags(tree, (element) => {
    if (element.type !== 'Figure') return;
    element.kids = element.kids.flatMap((kid) => openInner(kid, element));
    const [box] = boxesByPage(element, context).values();
    if (box) element.attributes.box = box;
  });
}

/** Takes the picture out of its own figure, which may stand in a paragraph. */
function openInner(kid: TagKid, figure: TagElement): TagKid[] {
  if (!isElement(kid)) return [kid];
  kid.kids = kid.kids.flatMap((inner) => openInner(inner, figure));
  if (kid.type !== 'Figure') return [kid];
  figure.alt ??= kid.alt;
  return kid.kids;
}
