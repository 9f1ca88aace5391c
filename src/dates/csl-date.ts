import type { CslDate } from '../model/reference.ts';
import { boundsInYears, type DateBounds, endsOf } from './date-bounds.ts';
import { dateWithoutPlaceholder } from './date-without-placeholder.ts';
import { parseEdtf } from './edtf.ts';
import { type DatePoint, type KnownDate, makeDatePoint, type RangeEnd } from './known-date.ts';
import { parseDateText } from './parse-date-text.ts';
import { readWordedDate } from './read-worded-date.ts';

/** A date of a record in one shape: understood, or text that prints as it is. */
export type NormalDate = KnownDate | { kind: 'text'; text: string };

/**
 * Bring the ways in which CSL-JSON 1.0.2 writes a date into one shape.
 *
 * @param date Date as the record has it.
 * @returns The date; `impossible` for one that no calendar has; undefined for an empty one, and for
 *   what only holds the place of one (`0000`).
 */
export function normaliseDate(date: CslDate): NormalDate | 'impossible' | undefined {
  const parts = date['date-parts']?.map(cleanParts).filter((part) => part.length > 0) ?? [];
  if (parts.length > 0) return fromParts(parts, date);
  const text = dateWithoutPlaceholder(date.raw ?? date.literal ?? '');
  if (text === '') return undefined;
  return parseDateText(text) ?? fromWords(text) ?? { kind: 'text', text };
}

function fromWords(text: string): KnownDate | 'impossible' | undefined {
  const spelt = readWordedDate(text);
  return spelt === undefined ? undefined : parseEdtf(spelt);
}

/**
 * Find the first and the last day that the date of a record may mean.
 *
 * @param date Date as the record has it.
 * @returns The bounds; undefined for text that is no date, for an impossible date, and for one that
 *   is only about right: nothing can be said against those.
 */
export function cslDateBounds(date: CslDate): DateBounds | undefined {
  const normal = normaliseDate(date);
  if (normal === undefined || normal === 'impossible' || normal.kind === 'text') return undefined;
  return endsOf(normal).some(isVague) ? undefined : boundsInYears(normal);
}

function isVague(end: RangeEnd): boolean {
  return typeof end === 'object' && (end.approximate || end.uncertain);
}

function cleanParts(parts: readonly (number | string)[]): number[] {
  const numbers = parts.map((part) =>
    typeof part === 'string' ? Number.parseInt(part, 10) : part,
  );
  const firstUnknown = numbers.findIndex((part) => !Number.isInteger(part) || part === 0);
  const known = firstUnknown === -1 ? numbers : numbers.slice(0, firstUnknown);
  // The last year and the first day that databases can hold stand for none.
  return known[0] === 9999 || known.join('-') === '1-1-1' ? [] : known;
}

function fromParts(parts: readonly number[][], date: CslDate): KnownDate | 'impossible' {
  const from = toPoint(parts[0] ?? [], date);
  const to = parts[1] && toPoint(parts[1], date);
  if (from === 'impossible' || to === 'impossible') return 'impossible';
  return to ? { kind: 'range', from, to } : { kind: 'point', at: from };
}

function toPoint(parts: readonly number[], date: CslDate): DatePoint | 'impossible' {
  const [written = 0, month, day] = parts;
  // CSL counts 1 BC as -1; the year 0 of the calendar we compute with is 1 BC.
  const year = written < 0 ? written + 1 : written;
  // Beyond four digits a year is a slip of the keyboard.
  if (Math.abs(year) > 9999) return 'impossible';
  const season = month === undefined ? seasonNumber(date.season) : seasonOf(month);
  const point = season === undefined ? makeDatePoint(year, month, day) : makeDatePoint(year);
  if (point === 'impossible') return point;
  const approximate = date.circa !== undefined && date.circa !== false && date.circa !== 0;
  return { ...point, ...(season !== undefined && { season }), approximate };
}

function seasonNumber(season: CslDate['season']): number | undefined {
  const number = typeof season === 'string' ? Number.parseInt(season, 10) : season;
  return number !== undefined && number >= 1 && number <= 4 ? number : undefined;
}

/** CSL counts the seasons on from the months, as 13 to 16, EDTF as 21 to 24. */
function seasonOf(month: number): number | undefined {
  if (month >= 13 && month <= 16) return month - 12;
  return month >= 21 && month <= 24 ? month - 20 : undefined;
}
