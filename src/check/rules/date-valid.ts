import { amountFaults, amountFinding } from '../amount-faults.ts';
import type { Rule } from '../rule.ts';

/** Hold the dates of amounts to EDTF. The dates of the front matter are checked as it is read. */
export const dateValid: Rule = {
  id: 'date-valid',
  check(briefing, report) {
    for (const { mention, fault } of amountFaults(briefing, 'date')) {
      const note = 'Write year, month, day in this order, with hyphens.';
      const finding = amountFinding(mention, fault, note);
      report({ ...finding, ...(fault.readings && { expected: fault.readings }) });
    }
  },
};
