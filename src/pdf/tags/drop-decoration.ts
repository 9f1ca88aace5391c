import { UnexpectedPdf } from '../cos/unexpected-pdf.ts';
import type { TagContext } from './tag-pass.ts';
import { isElement, type TagElement, type TagKid } from './tag-tree.ts';

/** What is painted in these without text is content: pictures, and the marks of lists. */
const PICTURES = /^(Figure|Formula|Form|Lbl)$/;

/**
 * Put decoration outside the tree: the browser paints backgrounds and borders as content of the box.
 *
 * @param tree Root of the tag tree; changed in place.
 * @param context Tells text from paint, and takes the paint.
 * @throws UnexpectedPdf when the tree names content that no page has.
 */
export function dropDecoration(tree: TagElement, context: TagContext): void {
  walk(tree, false);

  function walk(element: TagElement, inPicture: boolean): void {
    const picture = inPicture || PICTURES.test(element.type);
    element.kids = element.kids.flatMap((kid): TagKid[] => {
      if (isElement(kid)) {
        walk(kid, picture);
        return [kid];
      }
      if (kid.kind === 'object' || picture) return [kid];
      const painted = context.paintedBy(kid);
      if (!painted) {
        throw new UnexpectedPdf('drop-decoration', `marked content ${kid.mcid} that is on no page`);
      }
      if (painted.text) return [kid];
      context.makeArtifact(kid, 'Layout');
      return [];
    });
  }
}
