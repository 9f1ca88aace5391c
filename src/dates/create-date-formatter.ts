import { fillPhrase } from '../language/fill-phrase.ts';
import { languagePack } from '../language/languages.ts';
import type { ReferenceWords } from '../language/reference-words.ts';
import { systemLocale } from '../language/system-locale.ts';
import type { CslDate } from '../model/reference.ts';
import { type NormalDate, normaliseDate } from './csl-date.ts';
import { endsOf } from './date-bounds.ts';
import type { DatePoint, RangeEnd } from './known-date.ts';
import { parseDateText } from './parse-date-text.ts';

/** Prints dates in one language; made once, used for every date of a document. */
export interface DateFormatter {
  /** Print a date of a record; an empty date gives an empty text, free text stays as it is. */
  format(date: CslDate): string;
  /** Print an ISO or EDTF date; other text stays as it is. */
  formatText(text: string): string;
  /**
   * Print the year of an ISO or EDTF date, such as "c. 1964" or "44 BC"; of an interval that of its
   * start, or of its end where that is all it has. Other text stays as it is.
   */
  formatYear(text: string): string;
  /** Print the year of a date of a record in the same way; empty where it tells none. */
  formatYearOf(date: CslDate): string;
  /** Print the years from one ISO or EDTF date to another: "1945–1991", "753–509 BC" or "1945". */
  formatYears(first: string, last: string): string;
}

/**
 * The three precisions. Building one costs far more than using it, so each is built when it is first
 * wanted and then kept.
 */
type Precisions = (precision: 'year' | 'month' | 'day') => Intl.DateTimeFormat;

/**
 * Prepare to print dates: "15 April 2016", "April 2016", "2016" in English, the same in the way of
 * any other language. Always the Gregorian calendar, Western digits and no time zone, so that every
 * machine prints the same.
 *
 * @param lang BCP 47 tag of the document; English where the system knows no such language.
 * @returns The formatter.
 */
export function createDateFormatter(lang: string): DateFormatter {
  const words = languagePack(lang).referenceWords;
  const precisions = createPrecisions(systemLocale(lang));
  const print = (date: NormalDate) => printDate(date, words, precisions);
  const printYear = (date: ReturnType<typeof normaliseDate>) => {
    const year = yearOf(date);
    return year && printPoint(year, words, precisions);
  };
  const formatYear = (text: string) => printYear(parseDateText(text)) ?? text;
  return {
    format(date) {
      const normal = normaliseDate(date);
      if (normal === undefined) return '';
      return normal === 'impossible' ? (date.raw ?? date.literal ?? '') : print(normal);
    },
    formatText(text) {
      const date = parseDateText(text);
      return date === undefined || date === 'impossible' ? text : print(date);
    },
    formatYear,
    formatYearOf: (date) => printYear(normaliseDate(date)) ?? '',
    formatYears: (first, last) => joinRange(formatYear(first), formatYear(last)),
  };
}

/** The year of a date, with all that makes it less than sure. */
function yearOf(date: ReturnType<typeof normaliseDate>): DatePoint | undefined {
  if (typeof date !== 'object' || date.kind === 'text') return undefined;
  const end = endsOf(date).find(isPoint);
  if (!end) return undefined;
  const { month: _, day: __, season: ___, ...year } = end;
  return year;
}

function isPoint(end: RangeEnd): end is DatePoint {
  return typeof end === 'object';
}

function createPrecisions(locale: string): Precisions {
  const built = new Map<string, Intl.DateTimeFormat>();
  return (precision) => {
    const known = built.get(precision) ?? createPrecision(locale, precision);
    built.set(precision, known);
    return known;
  };
}

function createPrecision(locale: string, precision: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    ...(precision !== 'year' && { month: 'long' }),
    ...(precision === 'day' && { day: 'numeric' }),
  });
}

function printDate(date: NormalDate, words: ReferenceWords, precisions: Precisions): string {
  if (date.kind === 'text') return date.text;
  if (date.kind === 'point') return printPoint(date.at, words, precisions);
  const from = printEnd(date.from, words, precisions);
  const to = printEnd(date.to, words, precisions);
  if (date.to === 'open') return fillPhrase(words.since, { date: from });
  if (date.from === 'open') return fillPhrase(words.until, { date: to });
  return joinRange(from, to);
}

/** Says what both ends share once: "3–8 November 2008", "753–509 BC", "May 2008 – June 2009". */
function joinRange(from: string, to: string): string {
  if (from === to) return to;
  const [first, last] = [from.split(' '), to.split(' ')];
  const most = Math.min(first.length, last.length) - 1;
  let shared = 0;
  while (shared < most && first.at(-1 - shared) === last.at(-1 - shared)) shared += 1;
  const start = first
    .slice(0, first.length - shared)
    .join(' ')
    .replace(/,$/, '');
  const end = last.slice(0, last.length - shared).join(' ');
  return `${start}${/ /.test(start + end) ? ' – ' : '–'}${[end, ...last.slice(last.length - shared)].join(' ')}`;
}

function printEnd(end: RangeEnd, words: ReferenceWords, precisions: Precisions): string {
  if (end === 'open') return '';
  return end === 'unknown' ? '?' : printPoint(end, words, precisions);
}

function printPoint(point: DatePoint, words: ReferenceWords, precisions: Precisions): string {
  const plain = printPlain(point, words, precisions) + (point.uncertain ? '?' : '');
  return point.approximate ? fillPhrase(words.circa, { date: plain }) : plain;
}

function printPlain(point: DatePoint, words: ReferenceWords, precisions: Precisions): string {
  const { unspecified, ...single } = point;
  if (point.year > 0) return printParts(point, words, precisions);
  if (unspecified) {
    // "750s BC" would be other years than those that EDTF means.
    const last = point.year + (unspecified === 'century' ? 99 : 9);
    const [from, to] = [single, { ...single, year: last }];
    return joinRange(printPlain(from, words, precisions), printPlain(to, words, precisions));
  }
  // The formats count the years before Christ, but leave out which they are.
  return fillPhrase(words.beforeChrist, { year: printParts(point, words, precisions) });
}

function printParts(point: DatePoint, words: ReferenceWords, precisions: Precisions): string {
  const season = point.season === undefined ? undefined : words.seasons[point.season - 1];
  if (point.unspecified || season !== undefined || point.month === undefined) {
    const year = precisions('year').format(dateOf({ ...point, month: 1, day: 1 }));
    const phrase = point.unspecified ? words[point.unspecified] : season;
    return phrase === undefined ? year : fillPhrase(phrase, { year });
  }
  if (point.day === undefined) return withoutYearMark(precisions('month').format(dateOf(point)));
  const format = precisions('day');
  const { locale } = format.resolvedOptions();
  return ordinalDay(withoutYearMark(format.format(dateOf(point))), locale);
}

/** French writes the first of a month as an ordinal, which the locale data leaves out. */
function ordinalDay(date: string, locale: string): string {
  return date.replace(/^1(?= )/, languagePack(locale).dates.firstDay ?? '1');
}

/** Slavic languages put a shortened "year" behind a date; in a list it only doubles full stops. */
function withoutYearMark(text: string): string {
  return text.replace(/\s*[гр]\.$/, '').replaceAll('\u202f', '\u00a0');
}

function dateOf({ year, month = 1, day = 1 }: DatePoint): Date {
  const date = new Date(Date.UTC(2000, month - 1, day));
  // `Date.UTC` takes the years 0 to 99 for the 1900s.
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
