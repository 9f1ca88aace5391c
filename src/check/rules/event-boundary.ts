import { spellDay } from '../../dates/day.ts';
import { positionInSpan } from '../../eras/position-in-span.ts';
import { toldDays } from '../../eras/told-days.ts';
import type { Span } from '../../model/era.ts';
import { datePlace } from '../chronology-rows.ts';
import type { Rule } from '../rule.ts';

/** Tell of dates that reach over the start or the end of the era they stand in. */
export const eventBoundary: Rule = {
  id: 'event-boundary',
  check({ events, eras }, report) {
    for (const event of events) {
      const era = eras.find(({ id }) => id === event.era);
      if (!era?.span) continue;
      const position = positionInSpan(toldDays(event), era.span);
      if (position !== 'across-start' && position !== 'across-end') continue;
      report({
        place: datePlace(event),
        key: event.date,
        actual: event.date,
        reason: `The date \`${event.date}\` reaches over ${edge(position, era.span)} of \`${era.label}\`, expected days on one side of it`,
        note: 'The event counts for this era, as it stands here; write the day or month if it is known.',
      });
    }
  },
};

function edge(position: 'across-start' | 'across-end', { first, last, open }: Span): string {
  if (position === 'across-start') return `the start, \`${spellDay(first)}\`,`;
  return open
    ? `the end of the time covered, \`${spellDay(last)}\`,`
    : `the last day, \`${spellDay(last)}\`,`;
}
