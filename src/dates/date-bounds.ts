import type { CslDate } from '../model/reference.ts';
import { normaliseDate } from './csl-date.ts';
import type { DatePoint, RangeEnd } from './parse-date-text.ts';

/**
 * First and last day that a date may mean, as numbers that sort: 20160415 is 15 April 2016. An end
 * that is open or not known is infinite.
 */
export interface DateBounds {
  first: number;
  last: number;
}

/**
 * Find the first and the last day that the date of a record may mean.
 *
 * @param date Date as the record has it.
 * @returns The bounds; undefined for text that is no date, for an impossible date, and for one that
 *   is only about right: nothing can be said against those.
 */
export function dateBounds(date: CslDate): DateBounds | undefined {
  const normal = normaliseDate(date);
  if (normal === undefined || normal === 'impossible' || normal.kind === 'text') return undefined;
  const [from, to] = normal.kind === 'point' ? [normal.at, normal.at] : [normal.from, normal.to];
  if (isVague(from) || isVague(to)) return undefined;
  return {
    first: typeof from === 'string' ? Number.NEGATIVE_INFINITY : firstDay(from),
    last: typeof to === 'string' ? Number.POSITIVE_INFINITY : lastDay(to),
  };
}

function isVague(end: RangeEnd): boolean {
  return typeof end === 'object' && (end.approximate || end.uncertain);
}

function firstDay({ year, month = 1, day = 1 }: DatePoint): number {
  return sortable(year, month, day);
}

/** A season may be that of either half of the earth: it stands for its year. */
function lastDay({ year, month = 12, day = 31, unspecified }: DatePoint): number {
  const span = unspecified === 'century' ? 99 : unspecified === 'decade' ? 9 : 0;
  return sortable(year + span, month, day);
}

/** A month without a day may count 31 of them, as nothing but the order matters. */
function sortable(year: number, month: number, day: number): number {
  return year * 10_000 + month * 100 + day;
}
