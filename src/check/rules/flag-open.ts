import type { Rule } from '../rule.ts';

/** Tell of each open editorial question, so that none is published unawares. */
export const flagOpen: Rule = {
  id: 'flag-open',
  check({ flags }, report) {
    for (const { kind, text, place } of flags) {
      report({
        place,
        key: kind,
        reason: `Question \`${text}\` is open, expected an answer`,
        actual: kind,
        note:
          'Answer it in the text and remove the flag; or accept it, with the reason, if the ' +
          'briefing is to print with it. It is listed at the end, so ask it as a sentence.',
      });
    }
  },
};
