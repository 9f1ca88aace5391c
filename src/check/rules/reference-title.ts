import type { Rule } from '../rule.ts';

/** Tell of cited sources without a title. */
export const referenceTitle: Rule = {
  id: 'reference-title',
  check({ references }, report) {
    for (const { key, source } of references) {
      if (source.item.title?.trim()) continue;
      const place = source.fields.title ?? source.place;
      report({
        file: source.file,
        ...(place && { place }),
        key,
        reason: `Entry \`${key}\` has no title, expected one`,
        note: 'Look the work up and add its `title`, or accept the defect with its reason.',
      });
    }
  },
};
