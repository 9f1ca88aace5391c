import { eraOfBlocks, onlyParagraphOf } from '../../markdown/era-of-blocks.ts';
import { placeOf } from '../../markdown/place-of.ts';
import { wordsOf } from '../../markdown/words.ts';
import type { Rule } from '../rule.ts';

/** So much of a bullet may come back in the paragraph: names and years do. */
const MOST_SHARED = 0.7;
/** Words of fewer letters are in every sentence. */
const SHORTEST_WORD = 4;

/** Tell of bullets that say what the only paragraph of their era says a line below. */
export const eraSummaryRepeats: Rule = {
  id: 'era-summary-repeats',
  check({ eras, tree }, report) {
    const eraOf = eraOfBlocks(tree.children);
    for (const era of eras) {
      const paragraph = onlyParagraphOf(era, eraOf);
      if (!paragraph) continue;
      const told = wordSet(wordsOf(paragraph));
      for (const bullet of era.summary?.bullets ?? []) {
        const words = [...wordSet(wordsOf(bullet))];
        const shared = words.filter((word) => told.has(word)).length / words.length;
        if (!(shared > MOST_SHARED)) continue;
        report({
          place: placeOf(bullet),
          key: era.id,
          reason: `Unexpected bullet that repeats the only paragraph of \`${era.label}\`, expected what it does not say`,
          note: 'Leave the bullets out: of a single paragraph the brief is summary enough.',
        });
      }
    }
  },
};

function wordSet(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= SHORTEST_WORD));
}
