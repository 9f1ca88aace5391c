import type { TagContext } from './tag-pass.ts';
import { isElement, type TagElement } from './tag-tree.ts';

/**
 * Name the language where it changes, and nowhere else (ISO 32000-1, 14.9.2).
 *
 * @param tree Root of the tag tree; changed in place.
 * @param context Names the language of the document.
 */
export function settleLanguages(tree: TagElement, { lang }: TagContext): void {
  settle(tree, lang);
  tree.lang = lang;
}

function settle(element: TagElement, around: string): void {
  if (element.lang === around) delete element.lang;
  for (const kid of element.kids) if (isElement(kid)) settle(kid, element.lang ?? around);
}
