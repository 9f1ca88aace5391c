import type { Rule } from '../rule.ts';

/** Report files of charts that cannot be read: not there, outside the project, too large, no text. */
export const chartFile: Rule = {
  id: 'chart-file',
  check({ figures }, report) {
    for (const { rule, finding } of figures.flatMap(({ faults }) => faults)) {
      if (rule === 'chart-file') report(finding);
    }
  },
};
