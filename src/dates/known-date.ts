import { daysInMonth } from './day.ts';

/** A point in time as far as it is known. */
export interface DatePoint {
  /** Astronomical year: 0 is 1 BC. */
  year: number;
  /** 1 to 12. */
  month?: number;
  day?: number;
  /** 1 spring, 2 summer, 3 autumn, 4 winter. */
  season?: number;
  /** The year is the first of a decade or century for which it stands (`196X`, `19XX`). */
  unspecified?: 'decade' | 'century';
  /** Marked `~` in EDTF, `circa` in CSL. */
  approximate: boolean;
  /** Marked `?` in EDTF. */
  uncertain: boolean;
}

/** An end of a range: a point, still going on (`..`), or not known (nothing). */
export type RangeEnd = DatePoint | 'open' | 'unknown';

/** A date that was understood. */
export type KnownDate =
  | { kind: 'point'; at: DatePoint }
  | { kind: 'range'; from: RangeEnd; to: RangeEnd };

/** `Date` reaches back to the April of the year -271821, and about as far ahead. */
const farthestYear = 271_820;

/**
 * Make a point of year, month and day.
 *
 * @param year Astronomical year: 0 is 1 BC.
 * @param month 1 to 12.
 * @param day Day of the month.
 * @returns The point, neither approximate nor uncertain; `impossible` when no calendar has it.
 */
export function makeDatePoint(
  year: number,
  month?: number,
  day?: number,
): DatePoint | 'impossible' {
  if (Math.abs(year) > farthestYear) return 'impossible';
  const point: DatePoint = { year, approximate: false, uncertain: false };
  if (month === undefined) return point;
  if (month < 1 || month > 12) return 'impossible';
  if (day === undefined) return { ...point, month };
  return day < 1 || day > daysInMonth(year, month) ? 'impossible' : { ...point, month, day };
}
