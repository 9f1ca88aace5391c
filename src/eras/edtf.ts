import { createRequire } from 'node:module';

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
 * @param text EDTF text, level 0 or 1.
 * @returns The bounds, or undefined where the text is no such date.
 */
export function boundsOf(text: string): EdtfBounds | undefined {
  // Most dates of a briefing are plain days: those need not wait for the package to load.
  if (isIsoDate(text)) return { first: text, last: text };
  if (!mayBeEdtf(text)) return undefined;
  const edtf = loadEdtf();
  try {
    edtf.parse(text, { level: 1, types: ['Date', 'Season', 'Interval'] });
    const date = edtf.default(text);
    return { first: dayOf(date.min), last: dayOf(date.max) };
  } catch {
    return undefined;
  }
}

/**
 * The package also accepts times of day, bare centuries (`19`) and 29 February in every year; none
 * of these can be a date here.
 */
function mayBeEdtf(text: string): boolean {
  if (text.length > longestSpelling || !/^-?[\dX]{4}|^\.\.\/|^\//.test(text)) return false;
  if (!/^[-\dX~?%/.]+$/.test(text)) return false;
  return text.match(/\d{4}-\d{2}-\d{2}/g)?.every(dayExists) ?? true;
}

function dayExists(isoDate: string): boolean {
  const time = Date.parse(`${isoDate}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(isoDate);
}

function dayOf(time: number | null): string | undefined {
  if (time === null || !Number.isFinite(time)) return undefined;
  return new Date(time).toISOString().replace(/T.*/, '');
}

/** Loaded on first need, as one build in many meets nothing but plain days; Node keeps it after. */
function loadEdtf(): EdtfPackage {
  return createRequire(import.meta.url)('edtf') as EdtfPackage;
}
