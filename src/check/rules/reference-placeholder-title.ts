import { isPlaceholderTitle } from '../../references/record/title.ts';
import { aboutSource } from '../about-source.ts';
import type { Rule } from '../rule.ts';

/** Tell of cited sources whose title only holds the place of one. */
export const referencePlaceholderTitle: Rule = {
  id: 'reference-placeholder-title',
  check({ references }, report) {
    for (const { key, source } of references) {
      const { title } = source.item;
      if (title === undefined || !isPlaceholderTitle(title)) continue;
      report({
        ...aboutSource(source, 'title'),
        reason: `Title \`${title.trim()}\` of entry \`${key}\` names no work, expected the title of the work`,
        actual: title,
        note: 'Look the work up in the archived copy and write its real title.',
      });
    }
  },
};
