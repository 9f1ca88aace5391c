import { dateWithoutPlaceholder } from '../../dates/date-without-placeholder.ts';
import { englishMonth } from '../../dates/english-months.ts';
import { seasons } from '../../dates/seasons.ts';

/** The parts of a date as an entry has them, without TeX. */
export interface BibtexDateParts {
  /** EDTF, as BibLaTeX wants it. */
  date?: string | undefined;
  year?: string | undefined;
  month?: string | undefined;
  day?: string | undefined;
}

interface MonthAndDay {
  month?: number;
  day?: number;
}

/**
 * Write the date of an entry as one text: `date` in EDTF, else year, month and day joined. A month
 * may be a number, an English name, a name with the day (`sep # "~10"`), a season, or a span of two.
 *
 * @param parts Parts of the date; one that is absent may also be empty.
 * @returns An ISO date or a range of two where the parts make one, else the words as they stand;
 *   empty without any.
 */
export function bibtexDate({
  date = '',
  year: written = '',
  month = '',
  day = '',
}: BibtexDateParts): string {
  if (dateWithoutPlaceholder(date) !== '') return spellDate(date);
  const year = plainYear(dateWithoutPlaceholder(written));
  if (!/^-?\d{4}$/.test(year) || /^0*$/.test(month)) return year;
  const season = seasons.get(month.trim().toLowerCase());
  if (season !== undefined) return `${year}-${season}`;
  const [from = '', to, ...others] = month.split(/\s*[–—/-]+\s*/);
  const first = readMonth(from);
  const last = to === undefined ? undefined : readEnd(to, first);
  if (!first.month || others.length > 0 || (last && !last.month)) return `${month} ${year}`;
  const start = isoDate(year, { day: readMonth(day).month, ...first });
  return last ? `${start}/${isoDate(year, last)}` : start;
}

/** Spellings of EDTF that BibLaTeX took before it became a standard, and a month in words. */
function spellDate(date: string): string {
  const [, words = '', year] = /^(\p{L}+)\.?,? (\d{4})$/u.exec(date.trim()) ?? [];
  if (year !== undefined) {
    const month = seasons.get(words.toLowerCase()) ?? readMonth(words).month;
    return month === undefined ? date : isoDate(year, { month });
  }
  const ends = date.trim().split('/');
  const spelled = ends.map((end, index) => {
    if (/^unknown$/i.test(end)) return '';
    if (/^open$/i.test(end)) return ends.length > 1 || index > 0 ? '..' : '';
    return end
      .replace(/^y(?=-?\d)/, 'Y')
      .replace(/(?:\?~|~\?)$/, '%')
      .replace(/^(-?\d{2,3})(x{1,2})(?=[?~%]?$)/, (_, known, open) => known + open.toUpperCase());
  });
  const known = spelled.join('/');
  return known === '/' ? '' : known;
}

/**
 * Catalogues put the year in brackets, and beside it that of the copyright (`[2021] ©2021`); others
 * say that it is about right, or make a span or a letter for their lists of it.
 */
function plainYear(text: string): string {
  // Question marks alone stand for a year that nobody knows.
  if (/^[\s?()[\]–-]*$/.test(text)) return '';
  const years = new Set(text.match(/\b\d{4}\b/g));
  const [year] = years;
  const isOne = years.size === 1 && year !== undefined;
  if (isOne && /^[[\]()©\s,.]*$/.test(text.replaceAll(year, ''))) return year;
  const [, copyright] = /^[[(]?\s*(?:c|cop\.?|copyright)\s*(\d{4})[\])]?$/i.exec(text) ?? [];
  if (copyright !== undefined && !/^c[.\s]/i.test(text)) return copyright;
  const [, about] = /^[[(]?\s*(?:ca?\.|circa|ca)\s*(\d{4})[\])]?$/i.exec(text) ?? [];
  if (about !== undefined) return `${about}~`;
  const [, doubted] = /^\[(\d{4})\?\]$/.exec(text) ?? [];
  if (doubted !== undefined) return `${doubted}?`;
  const [, lettered] = /^(\d{4})[a-z]$/.exec(text) ?? [];
  if (lettered !== undefined) return lettered;
  const [, from = '', to = ''] = /^(\d{4})\s*(?:--?|–|\/)\s*(\d{4}|\d{2})$/.exec(text) ?? [];
  const last = to.length === 2 ? from.slice(0, 2) + to : to;
  return from !== '' && Number(last) > Number(from) ? `${from}/${last}` : text;
}

/** After a day, a lone number is a day of the same month. */
function readEnd(text: string, first: MonthAndDay): MonthAndDay {
  const isDay = first.day !== undefined && /^\d{1,2}$/.test(text.trim());
  return isDay ? { ...first, day: Number(text) } : readMonth(text);
}

/** Reads `9`, `sept.`, `September 10` and `10 September`; other words give nothing. */
function readMonth(text: string): MonthAndDay {
  const words = text.split(/[\s.,~]+/).filter((word) => word !== '');
  const month = words.flatMap((word) =>
    /^[a-z]{3,9}$/i.test(word) ? (englishMonth(word) ?? []) : [],
  )[0];
  const numbers = words.flatMap((word) => (/^\d{1,2}$/.test(word) ? [Number(word)] : []));
  const [number] = numbers;
  if (words.length > 2 || numbers.length > 1) return {};
  if (month === undefined) return words.length === 1 && isMonth(number) ? { month: number } : {};
  if (words.length === 2) return number ? { month, day: number } : {};
  return { month };
}

/** A month, or a season as EDTF counts them; CSL counts seasons from 13, which no entry of BibTeX means. */
function isMonth(number = 0): boolean {
  return (number >= 1 && number <= 12) || (number >= 21 && number <= 24);
}

function isoDate(
  year: string,
  { month, day }: { month?: number | undefined; day?: number | undefined },
): string {
  const parts = [month, day].flatMap((part) => (part ? [String(part).padStart(2, '0')] : []));
  return [year, ...parts].join('-');
}
