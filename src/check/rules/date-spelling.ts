import { readAmount } from '../../eras/read-amount.ts';
import { wordsOf } from '../../markdown/words.ts';
import type { Rule } from '../rule.ts';

/** Name the spelling of dates of amounts that are read as meant. Those of the front matter are told as it is read. */
export const dateSpelling: Rule = {
  id: 'date-spelling',
  check({ amountMentions, frontMatter }, report) {
    for (const { node, place } of amountMentions) {
      const { spellings } = readAmount(wordsOf(node), node.attributes ?? {}, frontMatter.data.lang);
      for (const { attribute, written, date } of spellings) {
        report({
          place,
          reason: `Date \`${written}\` of \`${attribute}\` is read as \`${date}\`, expected that spelling`,
          actual: written,
          expected: [date],
          note: 'Write year, month, day in this order, with hyphens.',
        });
      }
    }
  },
};
