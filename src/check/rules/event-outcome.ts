import { compareDays } from '../../dates/day.ts';
import { boundsOf } from '../../dates/edtf.ts';
import { toldDays } from '../../eras/told-days.ts';
import type { Briefing } from '../../model/briefing.ts';
import { datePlace } from '../chronology-rows.ts';
import type { Rule } from '../rule.ts';

/** Tell of planned events that lie before the cut-off, so that their outcome should be known. */
export const eventOutcome: Rule = {
  id: 'event-outcome',
  check(briefing, report) {
    const cutOff = cutOffOf(briefing);
    const day = cutOff === undefined ? undefined : boundsOf(cutOff)?.first;
    if (day === undefined) return;
    for (const event of briefing.events) {
      if (!event.planned || compareDays(toldDays(event).last, day) >= 0) continue;
      report({
        place: datePlace(event),
        key: event.date,
        actual: event.date,
        reason: `Event of \`${event.date}\` is planned and lies before \`${cutOff}\`, expected its outcome`,
        note: 'Say in the text what came of it, or that the record does not tell.',
      });
    }
  },
};

/** Up to where anything is known: the cut-off, else the cover of the open era. */
function cutOffOf({ frontMatter, eras }: Briefing): string | undefined {
  return frontMatter.data.information_to ?? eras.find(({ span }) => span?.open)?.span?.coveredTo;
}
