import type { Rule } from '../rule.ts';

/** Report places on a map that nobody knows, or that have no outline. */
export const mapKnown: Rule = {
  id: 'map-known',
  check({ figures }, report) {
    for (const { rule, finding } of figures.flatMap(({ faults }) => faults)) {
      if (rule === 'map-known') report(finding);
    }
  },
};
