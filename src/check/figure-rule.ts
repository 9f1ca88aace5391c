import type { FigureFault } from '../model/figure.ts';
import type { Rule } from './rule.ts';

/**
 * Make a rule of what was found when figures were read.
 *
 * @param id Id of the rule.
 * @returns The rule, which tells what was found in its name.
 */
export function figureRule(id: FigureFault['rule']): Rule {
  return {
    id,
    check({ figures }, report) {
      for (const { rule, finding } of figures.flatMap(({ faults }) => faults)) {
        if (rule === id) report(finding);
      }
    },
  };
}
