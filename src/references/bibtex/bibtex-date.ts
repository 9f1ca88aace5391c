import { dateWithoutPlaceholder } from '../../dates/date-without-placeholder.ts';
import { englishMonth } from '../../dates/english-months.ts';

/** The parts of a date as an entry has them, without TeX. */
export interface BibtexDateParts {
  /** EDTF, as BibLaTeX wants it. */
  date: string;
  year: string;
  month: string;
  day: string;
}

interface MonthAndDay {
  month?: number;
  day?: number;
}

/**
 * Write the date of an entry as one text: `date` as it is, else year, month and day joined. A month
 * may be a number, an English name, a name with the day (`sep # "~10"`), or a span of two.
 *
 * @param parts Parts of the date; an absent one is empty.
 * @returns An ISO date or a range of two where the parts make one, else the words as they stand;
 *   empty without any.
 */
export function bibtexDate({ date, year: written, month, day }: BibtexDateParts): string {
  if (dateWithoutPlaceholder(date) !== '') return date;
  const year = plainYear(dateWithoutPlaceholder(written));
  if (!/^-?\d{4}$/.test(year) || /^0*$/.test(month)) return year;
  const [from = '', to, ...others] = month.split(/\s*[–—/-]+\s*/);
  const first = readMonth(from);
  const last = to === undefined ? undefined : readEnd(to, first);
  if (!first.month || others.length > 0 || (last && !last.month)) return `${month} ${year}`;
  const start = isoDate(year, { day: readMonth(day).month, ...first });
  return last ? `${start}/${isoDate(year, last)}` : start;
}

/** Catalogues put the year in brackets, and beside it that of the copyright: `[2021] ©2021`. */
function plainYear(text: string): string {
  const years = new Set(text.match(/\b\d{4}\b/g));
  const [year] = years;
  const isOne = years.size === 1 && year !== undefined;
  return isOne && /^[[\]()©\s,.]*$/.test(text.replaceAll(year, '')) ? year : text;
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
  if (month === undefined) return words.length === 1 && number ? { month: number } : {};
  if (words.length === 2) return number ? { month, day: number } : {};
  return { month };
}

function isoDate(
  year: string,
  { month, day }: { month?: number | undefined; day?: number | undefined },
): string {
  const parts = [month, day].flatMap((part) => (part ? [String(part).padStart(2, '0')] : []));
  return [year, ...parts].join('-');
}
