import { suggestEventDate } from '../../eras/suggest-event-date.ts';
import { amountFaults, amountFinding } from '../amount-faults.ts';
import type { Rule } from '../rule.ts';

/** Hold the dates of amounts to EDTF. The dates of the front matter are checked as it is read. */
export const dateValid: Rule = {
  id: 'date-valid',
  check(briefing, report) {
    for (const { mention, fault } of amountFaults(briefing, 'date')) {
      const date = suggestEventDate(fault.actual, briefing.frontMatter.data.lang)?.date;
      const finding = amountFinding(
        mention,
        date === undefined ? fault : { ...fault, expected: `\`${date}\`` },
        'Write year, month, day in this order, with hyphens.',
      );
      report({ ...finding, ...(date !== undefined && { expected: [date] }) });
    }
  },
};
