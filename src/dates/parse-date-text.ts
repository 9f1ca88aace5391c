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

const pointPattern =
  /^(-?\d{4}|-?\d{3}X|-?\d{2}XX|[+-]\d{6}|Y-?\d{5,6})(?:-(\d{1,2}|XX)(?:-(\d{1,2}|XX))?)?(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?([?~%])?$/;
const dayFirstPattern = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?(\p{L}+)\.?,? (\d{4})$/u;
const monthFirstPattern = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?, (\d{4})$/u;

const englishMonths = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** `Date` reaches back to the April of the year -271821, and about as far ahead. */
const farthestYear = 271_820;

/**
 * Read a date from text: EDTF level 0 and the usual part of level 1 (`1964~`, `2005/..`, `2001-21`,
 * `196X`, `-0043`, `Y-12000`), ISO days with an expanded year (`-000043-03-15`), ISO date-times, and
 * English dates written out ("15 April 2016", "April 15, 2016").
 * `03/04/2012` is not read, as nobody can tell which number is the month.
 *
 * @param text Date as written.
 * @returns The date; `impossible` for one of the right form that no calendar has, such as
 *   2019-02-30; undefined for any other text.
 */
export function parseDateText(text: string): KnownDate | 'impossible' | undefined {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  const ends = trimmed.split('/');
  if (ends.length === 2) return parseRange(ends[0] ?? '', ends[1] ?? '');
  const at = parsePoint(trimmed) ?? parseEnglish(trimmed);
  return typeof at === 'object' ? { kind: 'point', at } : at;
}

/**
 * Make a point of year, month and day.
 *
 * @param year Astronomical year.
 * @param month 1 to 12; 13 to 16 and 21 to 24 are seasons, as in CSL and EDTF.
 * @param day Day of the month.
 * @returns The point, or `impossible` when no calendar has it.
 */
export function makeDatePoint(
  year: number,
  month?: number,
  day?: number,
): DatePoint | 'impossible' {
  // Beyond four digits a year is a slip of the keyboard.
  return Math.abs(year) > 9999 ? 'impossible' : pointOf(year, month, day);
}

function pointOf(year: number, month?: number, day?: number): DatePoint | 'impossible' {
  if (Math.abs(year) > farthestYear) return 'impossible';
  const point: DatePoint = { year, approximate: false, uncertain: false };
  if (month === undefined) return point;
  const season = seasonOf(month);
  if (season !== undefined) return { ...point, season };
  if (month < 1 || month > 12) return 'impossible';
  if (day === undefined) return { ...point, month };
  return day < 1 || day > daysIn(year, month) ? 'impossible' : { ...point, month, day };
}

function parseRange(from: string, to: string): KnownDate | 'impossible' | undefined {
  const start = parseEnd(from);
  const end = parseEnd(to);
  if (start === 'impossible' || end === 'impossible') return 'impossible';
  // Only one end may be missing, else there is no date at all.
  if (!start || !end || (typeof start === 'string' && typeof end === 'string')) return undefined;
  if (typeof start === 'object' && typeof end === 'object' && isAfter(start, end)) {
    return 'impossible';
  }
  return { kind: 'range', from: start, to: end };
}

function parseEnd(text: string): RangeEnd | 'impossible' | undefined {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : parsePoint(text);
}

function parsePoint(text: string): DatePoint | 'impossible' | undefined {
  const parts = pointPattern.exec(text);
  if (!parts) return undefined;
  const [, year = '', month, day, mark] = parts;
  const point = pointOf(firstYear(year), known(month), known(day));
  if (point === 'impossible') return point;
  const unspecified = /X/.test(year) ? (year.endsWith('XX') ? 'century' : 'decade') : undefined;
  return {
    ...point,
    ...(unspecified && { unspecified }),
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
}

/** Of a decade or century before Christ, the first year is the one with the greatest number. */
function firstYear(year: string): number {
  const digits = year.startsWith('-') ? year.replaceAll('X', '9') : year.replaceAll('X', '0');
  return Number(digits.replace('Y', ''));
}

function known(part: string | undefined): number | undefined {
  return part === undefined || part === 'XX' ? undefined : Number(part);
}

function parseEnglish(text: string): DatePoint | 'impossible' | undefined {
  const dayFirst = dayFirstPattern.exec(text);
  const monthFirst = monthFirstPattern.exec(text);
  const name = dayFirst?.[2] ?? monthFirst?.[1] ?? '';
  const day = dayFirst ? dayFirst[1] : monthFirst?.[2];
  const month = monthByName(name);
  if (month === undefined) return undefined;
  const year = Number(dayFirst?.[3] ?? monthFirst?.[3]);
  return makeDatePoint(year, month, day === undefined ? undefined : Number(day));
}

function monthByName(name: string): number | undefined {
  if (name.length < 3) return undefined;
  const lower = name.toLowerCase();
  const index = englishMonths.findIndex(
    (month) =>
      month === lower || month.slice(0, 3) === lower || (lower === 'sept' && month === 'september'),
  );
  return index === -1 ? undefined : index + 1;
}

function seasonOf(month: number): number | undefined {
  if (month >= 13 && month <= 16) return month - 12;
  return month >= 21 && month <= 24 ? month - 20 : undefined;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isAfter(start: DatePoint, end: DatePoint): boolean {
  if (start.year !== end.year) return start.year > end.year;
  if (start.month === undefined || end.month === undefined) return false;
  if (start.month !== end.month) return start.month > end.month;
  return start.day !== undefined && end.day !== undefined && start.day > end.day;
}
