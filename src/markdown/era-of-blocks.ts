import type { Nodes, RootContent } from 'mdast';
import type { Era } from '../model/era.ts';

/**
 * Tell in whose section each top-level block stands: from the heading of an era down to the next
 * heading of the same or a higher level.
 *
 * @param blocks Blocks of the tree.
 * @returns Era of each block; the others stand in none.
 */
export function eraOfBlocks(blocks: readonly RootContent[]): Map<RootContent, Era> {
  const eraOf = new Map<RootContent, Era>();
  let current: { era: Era; depth: number } | undefined;
  for (const block of blocks) {
    if (block.type === 'heading') {
      const { depth, data } = block;
      if (current && depth <= current.depth) current = undefined;
      if (data?.era) current = { era: data.era, depth };
    }
    if (current) eraOf.set(block, current.era);
  }
  return eraOf;
}

/**
 * Give the only paragraph of the section of an era.
 *
 * @param era Era.
 * @param eraOf Era of each block.
 * @returns The paragraph; undefined where there are more, none, or lists and tables that tell as much.
 */
export function onlyParagraphOf(
  era: Era,
  eraOf: ReadonlyMap<Nodes, Era>,
): Extract<RootContent, { type: 'paragraph' }> | undefined {
  const told = [...eraOf].flatMap(([block, owner]) =>
    owner === era && TELLING.has(block.type) ? [block] : [],
  );
  const [only] = told;
  return told.length === 1 && only?.type === 'paragraph' ? only : undefined;
}

/** Blocks that tell of an era, beside its heading, boxes and chronology. */
const TELLING: ReadonlySet<string> = new Set(['paragraph', 'list', 'table', 'blockquote', 'code']);
