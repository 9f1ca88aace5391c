import { languagePack } from '../language/languages.ts';
import { monthOfName } from './english-months.ts';
import { monthByName } from './month-by-name.ts';
import { oneOf } from './one-of.ts';
import { seasons } from './seasons.ts';

/** The words of authors, some of which catalogues write without a full stop. */
const about = new RegExp(
  `^(?:${oneOf(languagePack('en').dates.about)}|ca|approx|c(?=\\s))\\s*(?=\\d)`,
  'i',
);
/** Catalogues have `c2021` for a copyright, and `c. 2021` for what is about right. */
const copyright = /^(?:c|cop\.?\s*|copyright\s*|©\s*)(?=\d{4}$)/i;
const spanMark = String.raw`\s*[-–—/]\s*`;
/** Words, then a year, or the other way round; a day may stand with the words. */
const yearLast = /^(?<words>.*\p{L}.*?)[\s,]+(?<year>\d{4})$/u;
const yearFirst = /^(?<year>\d{4})[\s,]+(?<words>\p{L}.*)$/u;
/** One word, with a day before or behind it. */
const partPattern =
  /^(?:(?<before>\d{1,2})(?:st|nd|rd|th|\.|º|er)? (?:de |of )?)?(?<name>\p{L}+)\.?(?: (?<behind>\d{1,2})(?:st|nd|rd|th)?)?$/u;
const seasonsApart = new RegExp(
  String.raw`^(?<from>\p{L}+)\s(?<year>\d{4})${spanMark}(?<to>\p{L}+)\s(?<last>\d{4})$`,
  'u',
);

/**
 * Read a date whose words have one meaning, in any of our languages: `circa 1500`, `[1850?]`, `1850s`,
 * `Spring 2020`, `Jan–Feb 2020`, `2016 Apr 15`, `15 mars 2019`.
 *
 * @param text Date as written, without what only holds the place of one.
 * @returns How EDTF spells it; undefined for any other text.
 */
export function readWordedDate(text: string): string | undefined {
  const plain = text.trim().replace(/\s+/g, ' ');
  return readYear(plain) ?? readSpan(plain) ?? readInYear(plain);
}

/** A year that is only about right, in brackets, or one of ten. */
function readYear(text: string): string | undefined {
  const bare = text.replace(/^\[(.*)\]$/, '$1').replace(copyright, '');
  const isAbout = about.test(bare);
  const rest = bare.replace(about, '');
  const [, decade] = /^(\d{3})0['’]?s$/i.exec(rest) ?? [];
  if (decade !== undefined) return `${decade}X${isAbout ? '~' : ''}`;
  const [, year, doubt = ''] = /^(\d{4})(\?)?$/.exec(rest) ?? [];
  if (year === undefined) return readYears(rest, isAbout);
  if (isAbout) return year + (doubt === '' ? '~' : '%');
  return bare === text ? undefined : year + doubt;
}

/** `c. 1500-1520`; without a word before it such a span is read elsewhere, or may be a month. */
function readYears(text: string, isAbout: boolean): string | undefined {
  const [, from = '', to = ''] = /^(\d{4})\s*(?:--?|–|\/)\s*(\d{4})$/.exec(text) ?? [];
  if (from === '' || to <= from) return undefined;
  const mark = isAbout ? '~' : '';
  return `${from}${mark}/${to}${mark}`;
}

/** `December 2019 – January 2020`. */
function readSpan(text: string): string | undefined {
  const { from = '', year = '', to = '', last = '' } = seasonsApart.exec(text)?.groups ?? {};
  const [first, second] = [partOfYear(from), partOfYear(to)];
  if (first === undefined || second === undefined) return undefined;
  return `${year}-${first}/${last}-${second}`;
}

function readInYear(text: string): string | undefined {
  const { words = '', year } = (yearLast.exec(text) ?? yearFirst.exec(text))?.groups ?? {};
  if (year === undefined) return undefined;
  const [from = '', to, ...others] = words.replace(/\s(?:of|de|di)$/, '').split(/\s*[-–—/]\s*/);
  if (others.length > 0) return undefined;
  const first = readPart(from);
  if (to === undefined) return first && `${year}-${first}`;
  // "15–17 May": the month stands with one of the two days.
  const month = readPart(to)?.slice(0, 2);
  const begin = first ?? (/^\d{1,2}$/.test(from) && month ? `${month}-${twoDigits(from)}` : '');
  const end = /^\d{1,2}$/.test(to) && first?.includes('-') ? dayOf(first, to) : readPart(to);
  return begin === '' || end === undefined || end < begin
    ? undefined
    : `${year}-${begin}/${year}-${end}`;
}

function dayOf(first: string, day: string): string {
  return `${first.slice(0, 2)}-${twoDigits(day)}`;
}

/** A season, a month, or a month with a day before or behind it. */
function readPart(text: string): string | undefined {
  const { before, name = '', behind } = partPattern.exec(text)?.groups ?? {};
  const part = partOfYear(name);
  const day = before ?? behind;
  if (part === undefined || (before !== undefined && behind !== undefined)) return undefined;
  if (day === undefined) return part;
  return Number(part) > 12 ? undefined : `${part}-${twoDigits(day)}`;
}

function partOfYear(name: string): string | undefined {
  const word = name.toLowerCase();
  const number = seasons.get(word) ?? monthOfName(word) ?? monthByName(word);
  return number === undefined ? undefined : twoDigits(String(number));
}

function twoDigits(number: string): string {
  return number.padStart(2, '0');
}
