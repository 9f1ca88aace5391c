import { compareDays, daysInMonth, isoDay } from './day.ts';
import type { DatePoint, KnownDate, RangeEnd } from './known-date.ts';

/** First and last day that a date may mean, as ISO dates; undefined where it has no such end. */
export interface DateBounds {
  first: string | undefined;
  last: string | undefined;
}

/**
 * Find the first and the last day that a date may mean. A season stands for its quarter of the
 * year, spring for the first.
 *
 * @param date Date that was understood.
 * @returns The bounds.
 */
export function dateBounds(date: KnownDate): DateBounds {
  const bounds = boundsOfEnds(endsOf(date));
  // From winter to spring of one year is no turn: January is winter, too.
  return isTurned(bounds) ? boundsInYears(date) : bounds;
}

/**
 * Find the bounds of a date whose season may be that of either half of the earth: it stands for its
 * year.
 *
 * @param date Date that was understood.
 * @returns The bounds.
 */
export function boundsInYears(date: KnownDate): DateBounds {
  return boundsOfEnds(endsOf(date).map(withoutSeason));
}

/**
 * Give the points or other ends between which a date lies.
 *
 * @param date Date that was understood.
 * @returns Its start and its end; a point is both.
 */
export function endsOf(date: KnownDate): RangeEnd[] {
  return date.kind === 'point' ? [date.at, date.at] : [date.from, date.to];
}

/**
 * Tell whether a date ends before it begins.
 *
 * @param bounds Its bounds.
 * @returns Whether its last day is before its first.
 */
export function isTurned({ first, last }: DateBounds): boolean {
  return first !== undefined && last !== undefined && compareDays(first, last) > 0;
}

function boundsOfEnds([from, to]: readonly RangeEnd[]): DateBounds {
  return {
    first: typeof from === 'object' ? firstDay(from) : undefined,
    last: typeof to === 'object' ? lastDay(to) : undefined,
  };
}

function firstDay({ year, month, day, season }: DatePoint): string {
  return isoDay(year, season === undefined ? month : season * 3 - 2, day);
}

function lastDay({ year, month = 12, day, season, unspecified }: DatePoint): string {
  const span = unspecified === 'century' ? 99 : unspecified === 'decade' ? 9 : 0;
  const last = season === undefined ? month : season * 3;
  return isoDay(year + span, last, day ?? daysInMonth(year + span, last));
}

function withoutSeason(end: RangeEnd): RangeEnd {
  if (typeof end === 'string') return end;
  const { season: _, ...year } = end;
  return year;
}
