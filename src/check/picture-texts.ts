import type { Image, Text } from 'mdast';
import { allNodes } from './all-nodes.ts';

/**
 * List the texts in the words of a picture, also in those that stand nowhere in the tree: an
 * alternative is plain text, and a picture within a text prints no caption.
 *
 * @param picture Picture of a resolved briefing.
 * @returns Texts of its alternative and those of its caption, in source order; without the words that
 *   it does not have.
 */
export function pictureTexts({ data }: Image): Text[][] {
  return [data?.alternative ?? [], data?.caption ?? []]
    .map((words) => words.flatMap(allNodes).filter((node) => node.type === 'text'))
    .filter((texts) => texts.length > 0);
}
