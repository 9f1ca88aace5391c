import { isStale } from '../../eras/is-stale.ts';
import type { Rule } from '../rule.ts';

/** Tell of a briefing that is published more than twelve months after its cut-off. */
export const informationStale: Rule = {
  id: 'information-stale',
  check({ frontMatter, path }, report) {
    const { information_to: cutOff, published } = frontMatter.data;
    if (cutOff === undefined || published === undefined || !isStale(cutOff, published)) return;
    const { information_to: place, published: publishedAt } = frontMatter.places;
    report({
      place,
      actual: cutOff,
      reason: `Information to \`${cutOff}\` lies more than twelve months before publication on \`${published}\`, expected a later cut-off`,
      note: 'Bring the briefing up to date and move `information_to`, or accept the warning: page one says that later events are not covered.',
      cause: {
        file: path,
        place: publishedAt,
        reason: 'The day of publication is here.',
      },
    });
  },
};
