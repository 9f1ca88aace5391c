import { boundsInYears, type DateBounds, dateBounds, isTurned } from './date-bounds.ts';
import { dayExists } from './day.ts';
import { type DatePoint, type KnownDate, makeDatePoint, type RangeEnd } from './known-date.ts';

/**
 * Year, season (from 21 on) or month and day, and mark. A year may have a sign and six digits as in ISO 8601 (`-000752`), or
 * more digits than four behind a `Y`; there is no year 0 with a minus.
 */
const pointPattern =
  /^(?!-0+(?:[^\dX]|$))(-?\d{4}|(?:-?\d{3}X|-?\d{2}XX|Y-?[1-9]\d{4,5})(?!-)|[+-]\d{6})(?:-(?:XX(?:-XX)?|2([1-4])|(\d\d)(?:-(\d\d|XX))?))?([?~%])?$/;

/**
 * Read a date of the Extended Date/Time Format (EDTF, Library of Congress 2019), level 0 or 1: a
 * day, month, year, season, decade or century, uncertain or not, or an interval of those. This is
 * the one grammar of dates: what front matter and events take is what is printed and compared.
 *
 * @param text Text to look at, such as `1964~`, `2005/..`, `2001-21`, `196X`, `-0043` or `Y-12000`.
 * @returns The date; `impossible` for one of the right form that no calendar has, such as
 *   2019-02-30, or that ends before it begins; undefined for any other text.
 */
export function parseEdtf(text: string): KnownDate | 'impossible' | undefined {
  const [from = '', to, ...others] = text.split('/');
  if (others.length > 0) return undefined;
  if (to !== undefined) return parseRange(from, to);
  const at = parsePoint(text);
  return typeof at === 'object' ? { kind: 'point', at } : at;
}

/**
 * Tell whether a text is a date of EDTF, level 0 or 1.
 *
 * @param text Text to look at, such as `1964~` or `2005/..`.
 * @returns Whether it is one, and each day in it exists.
 */
export function isEdtf(text: string): boolean {
  return typeof parseEdtf(text) === 'object';
}

/**
 * Tell whether a text is one calendar day, written `2016-04-15`.
 *
 * @param text Text to look at.
 * @returns Whether it is such a day, and the day exists.
 */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayExists(text);
}

/**
 * Find the first and the last day that a date may mean.
 *
 * @param text EDTF text, level 0 or 1.
 * @returns The bounds, or undefined where the text is no such date.
 */
export function boundsOf(text: string): DateBounds | undefined {
  const date = parseEdtf(text);
  return typeof date === 'object' ? dateBounds(date) : undefined;
}

function parseRange(fromText: string, toText: string): KnownDate | 'impossible' | undefined {
  const [from, to] = [parseEnd(fromText), parseEnd(toText)];
  if (from === 'impossible' || to === 'impossible') return 'impossible';
  // Only one end may be missing, else there is no date at all.
  if (!from || !to || (typeof from === 'string' && typeof to === 'string')) return undefined;
  const range: KnownDate = { kind: 'range', from, to };
  return isTurned(boundsInYears(range)) ? 'impossible' : range;
}

function parseEnd(text: string): RangeEnd | 'impossible' | undefined {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : parsePoint(text);
}

function parsePoint(text: string): DatePoint | 'impossible' | undefined {
  const [, year, season, month, day, mark] = pointPattern.exec(text) ?? [];
  if (year === undefined) return undefined;
  const point = makeDatePoint(firstYear(year), numberOf(month), numberOf(day));
  if (point === 'impossible') return point;
  return {
    ...point,
    ...(season !== undefined && { season: Number(season) }),
    ...(year.includes('X') && { unspecified: year.endsWith('XX') ? 'century' : 'decade' }),
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
}

/** Of a decade or century before Christ, the first year is the one with the greatest number. */
function firstYear(year: string): number {
  const digits = year.startsWith('-') ? year.replaceAll('X', '9') : year.replaceAll('X', '0');
  return Number(digits.replace('Y', ''));
}

function numberOf(part: string | undefined): number | undefined {
  return part === undefined || part === 'XX' ? undefined : Number(part);
}
