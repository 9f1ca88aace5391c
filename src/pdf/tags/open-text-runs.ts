import type { TagContext } from './tag-pass.ts';
import { isElement, type TagElement, type TagKid } from './tag-tree.ts';

/**
 * Put text into the element it belongs to: the browser puts each run of text into an element
 * `NonStruct` of its own, which makes up most of the tree.
 *
 * @param tree Root of the tag tree as the browser wrote it; changed in place.
 * @param context Tells text from paint.
 */
export function openTextRuns(tree: TagElement, context: TagContext): void {
  const kids: TagKid[] = [];
  for (const kid of tree.kids) {
    if (isElement(kid) && isTextRun(kid, context)) {
      for (const content of kid.kids) kids.push(content);
      continue;
    }
    if (isElement(kid)) openTextRuns(kid, context);
    kids.push(kid);
  }
  tree.kids = kids;
}

/** What has a language has a key, and will be something else. */
function isTextRun({ type, kids, lang, alt }: TagElement, context: TagContext): boolean {
  if (type !== 'NonStruct' || lang !== undefined || alt !== undefined) return false;
  return kids.every((kid) => kid.kind === 'content' && context.paintedBy(kid)?.text === true);
}
