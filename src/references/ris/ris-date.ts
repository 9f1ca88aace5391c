import { dateWithoutPlaceholder } from '../../dates/date-without-placeholder.ts';
import { englishMonth, englishMonths } from '../../dates/english-months.ts';
import { monthByName } from '../../dates/month-by-name.ts';
import { seasons } from '../../dates/seasons.ts';
import { bibtexDate } from '../bibtex/bibtex-date.ts';

/**
 * Write the date of a record in RIS. It parts dates by slashes and may leave parts empty
 * (`2016/04/15/`, `2016///Spring`); databases write words as well: `PY  - 2016` with `DA  - DEC`,
 * `2015/october`, `15 Apr 2016`, `20160415`.
 *
 * @param day Value that may say the day; empty where there is none.
 * @param year Value that says the year; empty where there is none.
 * @returns An ISO date or a range of two where the values make one, else the words as they stand; empty
 *   without any.
 */
export function risDate(day: string, year = ''): string {
  const [whole, lone] = [dateWithoutPlaceholder(day), dateWithoutPlaceholder(year)];
  const [inDay, inYear] = [yearIn(whole), yearIn(lone)];
  if (whole === '' || (inYear !== undefined && inDay !== undefined && inDay !== inYear)) {
    // A day of another year is that of something else, such as of the record.
    return spell(lone, inYear) || spell(whole, inDay);
  }
  return inDay === undefined
    ? spell(whole, inYear)
    : fuller(spell(whole, inDay), spell(lone, inYear));
}

/**
 * Tell whether two values of one record name different years.
 *
 * @param one Value of one tag.
 * @param other Value of another.
 * @returns Whether both have a year, and not the same.
 */
export function areOfOtherYears(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => yearIn(dateWithoutPlaceholder(text)));
  return first !== undefined && second !== undefined && first !== second;
}

/** The fuller of two dates of one year: `DA  - 2016` says less than `PY  - 2016/04`. */
function fuller(first: string, second: string): string {
  return /^\d{4}$/.test(first) && second.startsWith(`${first}-`) ? second : first;
}

function yearIn(text: string): string | undefined {
  return /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0] ?? /^(\d{4})\d{4}$/.exec(text)?.[1];
}

/** What stands beside the year is the month, with the day or without. */
function spell(text: string, year: string | undefined): string {
  if (year === undefined || /^-?\d{4}(?:\/\d{4})?$/.test(text)) return text;
  const digits = /^\d{4}(\d\d)(\d\d)$/.exec(text);
  if (digits) return dateWithoutPlaceholder(`${year}-${digits[1]}-${digits[2]}`);
  if (/^\d{4}-\d\d?(?:-\d\d?)?(?:T.*)?$/.test(text)) return text;
  const slashed = /^(\d{4})\/(.*)$/s.exec(text);
  const rest = (slashed?.[1] === year ? (slashed[2] ?? '') : text.replace(year, ' ')).trim();
  const parts = rest.split('/').map((part) => part.trim());
  if (slashed && parts.length > 1) return fromSlashes(year, parts);
  return fromWords(year, rest);
}

/** Month and day in numbers go before the words behind them. */
function fromSlashes(year: string, [month = '', day = '', ...words]: readonly string[]): string {
  const other = words.join(' ').trim();
  if (Number(month || 0) === 0) return fromWords(year, other || (/^\d*$/.test(day) ? '' : day));
  if (/^\d{1,2}$/.test(month)) {
    const isDay = /^\d{1,2}$/.test(day) && Number(day) > 0;
    return [year, month, ...(isDay ? [day] : [])].map((part) => part.padStart(2, '0')).join('-');
  }
  return fromWords(year, `${month} ${day}`.trim());
}

function fromWords(year: string, written: string): string {
  const words = written
    .replace(/^[\s,.(/-]+|[\s,.)/-]+$/g, '')
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, '$1')
    .replace(/\s*,\s*/g, ' ')
    .replace(/(?<=\p{L})\.?\s*\/\s*(?=\p{L})/gu, '-')
    .replace(/^(\d{1,2})-(?=\p{L})|(?<=\p{L})-(\d{1,2})$/gu, (_, before, after) =>
      before === undefined ? ` ${after}` : `${before} `,
    );
  if (words === '') return year;
  const season = seasons.get(words.toLowerCase());
  return season === undefined ? bibtexDate({ year, month: inEnglish(words) }) : `${year}-${season}`;
}

/** Catalogues write the names of months in the language of their country. */
function inEnglish(words: string): string {
  const name = /\p{L}{3,}/u.exec(words)?.[0].toLowerCase();
  const isEnglish = name === undefined || (/^[a-z]+$/.test(name) && englishMonth(name));
  if (isEnglish) return words;
  return words.replace(/\p{L}{3,}\.?/u, englishMonths[(monthByName(name) ?? 0) - 1] ?? '$&');
}
