import { aboutSource } from '../about-source.ts';
import type { Rule } from '../rule.ts';

/**
 * Tell of cited sources without a title. A footnote that is nothing but an address is told by
 * `reference-dead`, and a review is called by the work that it is about.
 */
export const referenceTitle: Rule = {
  id: 'reference-title',
  check({ references }, report) {
    for (const { key, source, state } of references) {
      const isFootnote = source.item.custom?.footnote !== undefined;
      const title = source.item.title ?? source.item['reviewed-title'];
      if (title?.trim() || (isFootnote && state === 'bare-link')) continue;
      report({
        ...aboutSource(source, 'title'),
        reason: `Entry \`${key}\` has no title, expected one`,
        note: isFootnote
          ? 'Write into the footnote what the work is: author, title, publisher and date.'
          : 'Look the work up and add its `title`, or accept the defect with its reason.',
      });
    }
  },
};
