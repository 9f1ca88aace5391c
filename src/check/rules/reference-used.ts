import { groupBy } from '../../values/group-by.ts';
import type { Rule } from '../rule.ts';

/** A file with more idle sources than this is a shared one, and gets one message for them all. */
const mostMessages = 20;

/** Tell of sources that nothing cites. */
export const referenceUsed: Rule = {
  id: 'reference-used',
  check({ path, sources, references }, report) {
    const cited = new Set(references.map(({ key }) => key));
    const idle = sources.filter(({ key }) => !cited.has(key));
    for (const [file, group] of groupBy(idle, (source) => source.file)) {
      if (file !== path && group.length > mostMessages) {
        report({
          file,
          reason: `\`${group.length}\` sources of this file are not cited by \`${path}\`, expected each to be`,
          note: 'Remove them, or accept this rule if several briefings share the file.',
        });
        continue;
      }
      for (const { key, place } of group) {
        report({
          file,
          place,
          key,
          reason: `Source \`${key}\` is not cited, expected at least one citation`,
          actual: key,
          note: `Cite it as \`[@${key}]\`, or remove the entry.`,
        });
      }
    }
  },
};
