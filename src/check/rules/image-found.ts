import type { Rule } from '../rule.ts';

/**
 * Report pictures that cannot be shown: not there, outside the project, not a picture, too large.
 */
export const imageFound: Rule = {
  id: 'image-found',
  check(briefing, report) {
    for (const { url, place, fault } of briefing.images) {
      if (fault) report({ place, actual: url, ...fault });
    }
  },
};
