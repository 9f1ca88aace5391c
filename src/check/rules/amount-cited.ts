import { excerptOf } from '../excerpt-of.ts';
import { readText } from '../read-text.ts';
import type { Rule } from '../rule.ts';

/** Hold every amount to a citation in its stretch of text, or to the word that there is none. */
export const amountCited: Rule = {
  id: 'amount-cited',
  check({ amountMentions, text }, report) {
    for (const { node, clusters, noSource, place } of amountMentions) {
      // A citation of an unknown key is one: `citation-defined` tells of it.
      if (noSource || clusters.length > 0) continue;
      report({
        place,
        reason: `Amount \`${excerptOf(readText(node, text).text)}\` has no citation, expected one after it, or \`:no-source[]\``,
        note: 'A citation covers its own sentence and those before it, back to the citation before.',
      });
    }
  },
};
