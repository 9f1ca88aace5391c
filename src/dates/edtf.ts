import { createRequire } from 'node:module';
import { addDays, compareDays, dayExists } from './day.ts';

/** First and last day that a date may mean, as ISO dates; undefined where it has no such end. */
export interface EdtfBounds {
  first: string | undefined;
  last: string | undefined;
}

/** What is used of the `edtf` package, which ships no types. */
interface EdtfPackage {
  parse(text: string, limits: { level: number; types: string[] }): { values: unknown[] };
  default(text: string): { min: number | null; max: number | null };
}

const longestSpelling = 60;

/**
 * Tell whether a text is a date of the Extended Date/Time Format, level 0 or 1: a day, month, year
 * or season, uncertain or not, or an interval of those.
 *
 * @param text Text to look at, such as `1964~` or `2005/..`.
 * @returns Whether it is one, and each day in it exists.
 */
export function isEdtf(text: string): boolean {
  return boundsOf(text) !== undefined;
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
 * @param text EDTF text, level 0 or 1; its years may also be expanded as in ISO 8601 (`-000752`).
 * @returns The bounds, or undefined where the text is no such date.
 */
export function boundsOf(text: string): EdtfBounds | undefined {
  // Most dates of a briefing are plain days: those need not wait for the package to load.
  if (isIsoDate(text)) return { first: text, last: text };
  if (text.length > longestSpelling || !/^[-+Y\dX~?%/.]+$/.test(text)) return undefined;
  const ends = text.split('/');
  return ends.some((end) => farYear.test(end)) ? farBounds(ends) : nearBounds(text);
}

/** A year before the year 0, or one of more than four digits, with what follows it. */
const farYear = /^(-\d{4}|[+-]\d{6}|Y-?\d{5,6})(?!\d)(.*)$/;

/** Whole years that `Date` has days for. */
const farthestYear = 271_820;

/** After so many years the calendar is the same again, so many days later. */
const cycle = { years: 400, days: 146_097 } as const;

/** A date or an interval with such a year: each end is looked at by itself. */
function farBounds(ends: readonly string[]): EdtfBounds | undefined {
  const [from, to] = ends.map(endBounds);
  if (ends.length > 2 || !from || (ends.length === 2 && !to)) return undefined;
  if (!to) return from;
  const isTurned = from.first && to.first && compareDays(from.first, to.first) > 0;
  return isTurned ? undefined : { first: from.first, last: to.last };
}

function endBounds(text: string): EdtfBounds | undefined {
  if (text === '' || text === '..') return { first: undefined, last: undefined };
  const [, spelling, rest = ''] = farYear.exec(text) ?? [];
  if (spelling === undefined) return boundsOf(text);
  const year = Number(spelling.replace('Y', ''));
  if (Math.abs(year) > farthestYear || Object.is(year, -0)) return undefined;
  // Only what four digits cannot hold has the letter, and then no month.
  if (spelling.startsWith('Y') && (Math.abs(year) < 10_000 || rest.startsWith('-'))) {
    return undefined;
  }
  // The package is wrong about seasons and unknown days before Christ: it is asked for a like year.
  const cycles = Math.floor(year / cycle.years) - 5;
  const like = nearBounds(`${year - cycles * cycle.years}${rest}`);
  const move = (day: string | undefined) => day && addDays(day, cycles * cycle.days);
  return like && { first: move(like.first), last: move(like.last) };
}

/** A date or an interval as the package knows it. */
function nearBounds(text: string): EdtfBounds | undefined {
  if (!mayBeEdtf(text)) return undefined;
  const edtf = loadEdtf();
  try {
    edtf.parse(text, { level: 1, types: ['Date', 'Season', 'Interval'] });
    const date = edtf.default(text);
    return { first: dayOfTime(date.min), last: dayOfTime(date.max) };
  } catch {
    return undefined;
  }
}

/**
 * The package also accepts times of day, bare centuries (`19`) and 29 February in every year; none
 * of these can be a date here.
 */
function mayBeEdtf(text: string): boolean {
  if (!/^-?[\dX]{4}|^\.\.\/|^\//.test(text)) return false;
  return text.match(/\d{4}-\d{2}-\d{2}/g)?.every(dayExists) ?? true;
}

function dayOfTime(time: number | null): string | undefined {
  if (time === null || !Number.isFinite(time)) return undefined;
  return new Date(time).toISOString().replace(/T.*/, '');
}

/** Loaded on first need, as one build in many meets nothing but plain days; Node keeps it after. */
function loadEdtf(): EdtfPackage {
  return createRequire(import.meta.url)('edtf') as EdtfPackage;
}
