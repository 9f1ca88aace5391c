import { addDays, compareDays } from '../dates/day.ts';
import type { HistoricEvent, Span } from '../model/era.ts';
import { toldDays } from './told-days.ts';

/** A stretch of time in which nothing is dated, in whole days. */
export interface Silence {
  /** First day of it, as ISO date. */
  first: string;
  /** Last day of it, as ISO date. */
  last: string;
  /** Its length in days, at least 1. */
  days: number;
}

/**
 * Find the longest time in an era for which the chronology has no event. The time before the first
 * event and after the last one counts too, as nothing is told of it either. An event that runs on
 * breaks the silence when it starts, not for ever; one dated by a year breaks it for that year.
 *
 * @param events Events of the era, in any order.
 * @param span Span of the era.
 * @returns The longest silence, the earliest of equally long ones; undefined where there is none,
 *   and where there is no event at all.
 */
export function longestSilence(
  events: readonly Pick<HistoricEvent, 'date' | 'first' | 'last'>[],
  span: Span,
): Silence | undefined {
  if (events.length === 0) return undefined;
  const told = events.map(toldDays).sort((a, b) => compareDays(a.first, b.first));
  let longest: Silence | undefined;
  let next = span.first;
  for (const { first, last } of [...told, { first: addDays(span.last, 1), last: span.last }]) {
    const days = compareDays(earlier(first, addDays(span.last, 1)), next);
    if (days > (longest?.days ?? 0)) longest = { first: next, last: addDays(next, days - 1), days };
    if (compareDays(last, next) >= 0) next = addDays(last, 1);
  }
  return longest;
}

function earlier(a: string, b: string): string {
  return compareDays(a, b) <= 0 ? a : b;
}
