import { amountFaults, amountFinding } from '../amount-faults.ts';
import type { Rule } from '../rule.ts';

/**
 * Hold amounts to the attributes they may have. Currency and dates have rules of their own.
 */
export const amountValid: Rule = {
  id: 'amount-valid',
  check(briefing, report) {
    for (const { mention, fault } of amountFaults(briefing, 'other')) {
      const note =
        notes.get(fault.attribute) ?? 'Write `:amount[US$2bn]{value=2e9 cur=USD kind=loan}`.';
      report(amountFinding(mention, fault, note));
    }
  },
};

/** By attribute, of which authors may write any. */
const notes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    shown: 'Write between the brackets what readers see: `:amount[US$2bn]{…}`.',
    value:
      'Write the whole figure, without blanks, commas and words: `value=1600000000` or `1.6e9`.',
    bound: 'Leave it out where the figure is exact.',
    status: 'Leave it out where nothing is said of it.',
    overlaps:
      'Name the ids with commas between and quotes around: `overlaps="loan-2009,arms-2005"`.',
  }),
);
