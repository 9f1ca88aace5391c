import { spellDay } from '../../dates/day.ts';
import { positionInSpan } from '../../eras/position-in-span.ts';
import { toldDays } from '../../eras/told-days.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { Era, HistoricEvent, Span } from '../../model/era.ts';
import type { Finding } from '../../model/message.ts';
import { datePlace } from '../chronology-rows.ts';
import type { Rule } from '../rule.ts';

/** Hold the events in an era's section to the span of that era. */
export const eventInEra: Rule = {
  id: 'event-in-era',
  check(briefing, report) {
    for (const event of briefing.events) {
      const era = briefing.eras.find(({ id }) => id === event.era);
      if (!era?.span) continue;
      const position = positionInSpan(toldDays(event), era.span);
      if (position !== 'before' && position !== 'after') continue;
      // What is planned may well lie after the time that is covered.
      if (position === 'after' && era.span.open && event.planned) continue;
      report({ place: datePlace(event), ...fault(event, era, era.span, position, briefing) });
    }
  },
};

function fault(
  event: HistoricEvent,
  era: Era,
  span: Span,
  position: 'before' | 'after',
  briefing: Briefing,
): Finding {
  const start = `Event of \`${event.date}\` stands in \`${era.label}\``;
  if (position === 'after' && span.open) {
    return {
      actual: event.date,
      reason: `${start}, expected nothing after \`${span.coveredTo}\`, up to which that era is covered`,
      note: 'Mend the date, or bring `covered_to` and `information_to` up to date.',
    };
  }
  const home = briefing.eras.find((other) => holds(other.span, event));
  return {
    actual: event.date,
    reason: `${start}, expected ${home ? `it in \`${home.label}\`` : days(span)}`,
    ...(home && { expected: [home.label] }),
    note: home
      ? `Move the row to the section of that era, or mend the date: this era has ${days(span)}.`
      : `Mend the date, or move the row: ${homelessWords(event, briefing)}.`,
  };
}

function homelessWords(event: HistoricEvent, { gaps }: Briefing): string {
  return gaps.some(({ span }) => holds(span, event))
    ? 'it falls into a declared gap'
    : 'it falls into no era';
}

function holds(span: Span | undefined, event: HistoricEvent): boolean {
  if (!span) return false;
  const position = positionInSpan(toldDays(event), span);
  return position !== 'before' && position !== 'after';
}

function days({ first, last, open }: Span): string {
  return open
    ? `days from \`${spellDay(first)}\` on`
    : `days from \`${spellDay(first)}\` to \`${spellDay(last)}\``;
}
