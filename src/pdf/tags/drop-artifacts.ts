import type { TagContext } from './tag-pass.ts';
import { isElement, type TagElement, type TagKid, visitTags } from './tag-tree.ts';

/**
 * Take out of the tree what prints words that stand elsewhere as well, such as the sources beside the
 * text: read where they stand, they would cut a sentence. They are page furniture from then on, as
 * the words of decoration would be lost ones.
 *
 * @param tree Root of the tag tree, bound to its channel; changed in place.
 * @param context Takes what such an element paints.
 */
export function dropArtifacts(tree: TagElement, context: TagContext): void {
  visitTags(tree, (element) => {
    element.kids = element.kids.filter((kid) => {
      if (!isElement(kid) || kid.entry?.type !== 'Artifact') return true;
      giveUp(kid, context);
      return false;
    });
  });
}

function giveUp(kid: TagKid, context: TagContext): void {
  if (kid.kind === 'content') context.makeArtifact(kid, 'Pagination');
  if (isElement(kid)) for (const inner of kid.kids) giveUp(inner, context);
}
