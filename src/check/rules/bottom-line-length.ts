import { isDirective } from '../../markdown/directives.ts';
import { allNodes } from '../all-nodes.ts';
import { countWords } from '../count-words.ts';
import { openingOf } from '../opening-of.ts';
import { readText } from '../read-text.ts';
import type { Rule } from '../rule.ts';

const MOST_WORDS = 60;

/** Keep the bottom line short enough to be read at a glance. */
export const bottomLineLength: Rule = {
  id: 'bottom-line-length',
  check({ tree, text: source }, report) {
    for (const node of allNodes(tree)) {
      if (!isDirective(node, 'bottom-line')) continue;
      const words = countWords(readText(node, source).text);
      if (words <= MOST_WORDS) continue;
      report({
        place: openingOf(node),
        reason: `Unexpected bottom line of \`${words}\` words, expected ${MOST_WORDS} at most`,
        actual: String(words),
        note: 'Give the answer only; reasons belong into the key points.',
      });
    }
  },
};
