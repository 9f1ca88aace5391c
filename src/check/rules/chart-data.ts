import type { Rule } from '../rule.ts';

/** Report charts whose data cannot be drawn: a missing column, a text where a number should be. */
export const chartData: Rule = {
  id: 'chart-data',
  check({ figures }, report) {
    for (const { rule, finding } of figures.flatMap(({ faults }) => faults)) {
      if (rule === 'chart-data') report(finding);
    }
  },
};
