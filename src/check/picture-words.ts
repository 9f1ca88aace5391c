import type { Image, Text } from 'mdast';
import { allNodes } from './all-nodes.ts';

/** The alternative or the caption of a picture. */
export interface PictureWords {
  texts: Text[];
  /** Offsets in the source between which it stands; absent in a tree without places. */
  start: number | undefined;
  end: number | undefined;
}

/**
 * List the words of a picture, also those that stand nowhere in the tree: an alternative is plain
 * text, and a picture within a text prints no caption.
 *
 * @param picture Picture of a resolved briefing.
 * @returns Its alternative and its caption, where it has them.
 */
export function pictureWords({ data }: Image): PictureWords[] {
  return [data?.alternative ?? [], data?.caption ?? []]
    .filter((words) => words.length > 0)
    .map((words) => ({
      texts: words.flatMap(allNodes).filter((node) => node.type === 'text'),
      start: words[0]?.position?.start.offset,
      end: words.at(-1)?.position?.end.offset,
    }));
}
