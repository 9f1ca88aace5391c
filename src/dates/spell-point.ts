import { isoDay, spellDay } from './day.ts';
import type { DatePoint } from './known-date.ts';

/**
 * Spell a point in time as EDTF does, without its marks: `1945-03-03`, `1945-03`, `-0043`.
 *
 * @param point Point of up to four digits of the year.
 * @returns The text; undefined for a season, a decade or a century.
 */
export function spellPoint(point: DatePoint): string | undefined {
  const { year, month, day, season, unspecified } = point;
  if (season !== undefined || unspecified) return undefined;
  const whole = spellDay(isoDay(year, month, day));
  const unknown = month === undefined ? 2 : day === undefined ? 1 : 0;
  return whole.slice(0, whole.length - 3 * unknown);
}
