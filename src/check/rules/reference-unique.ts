import type { Rule } from '../rule.ts';

/** Tell of every source that lost its key to an earlier one, in the same file or another. */
export const referenceUnique: Rule = {
  id: 'reference-unique',
  check({ clashes }, report) {
    for (const { key, kept, dropped } of clashes) {
      const where = kept.file === dropped.file ? 'twice in this file' : 'in two files';
      report({
        file: dropped.file,
        place: dropped.place,
        key,
        reason: `Key \`${key}\` stands ${where}, expected each key once`,
        actual: key,
        note: 'Rename or remove one of the two; the first one is used.',
        cause: {
          file: kept.file,
          place: kept.place,
          reason: 'First defined here',
        },
      });
    }
  },
};
