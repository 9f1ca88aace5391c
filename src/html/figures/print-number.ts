import { systemLocale } from '../../language/system-locale.ts';

/** From here on a number is told in words where room is scarce: "2m" instead of "2,000,000". */
const LONG = 1e6;
/** From here on languages have no words, and below that a number has too many zeros. */
const HUGE = 1e15;
const TINY = 1e-5;
/** Most decimals of a number that is told in words. */
const DECIMALS = 2;

/**
 * Make what writes numbers in full, as in tables, in the language of a document.
 *
 * @param lang BCP 47 tag of the document; English where the system knows no such language.
 * @param decimals Fewest decimals of a number.
 * @returns Writes a number with Western digits, no-break spaces, a minus sign, and no invisible marks
 *   of direction.
 */
export function createNumberPrinter(lang: string, decimals = 0): (value: number) => string {
  const locale = systemLocale(lang);
  const full = formatOf(locale, plain(decimals));
  const powers = formatOf(locale, { notation: 'scientific', maximumSignificantDigits: 15 });
  return (value) => {
    const size = Math.abs(value);
    const isWritten = size === 0 || (size >= TINY && size < HUGE);
    return tidy((isWritten ? full : powers).format(value));
  };
}

/**
 * Make what writes the numbers of one axis: all in one unit and with as many decimals.
 *
 * @param lang BCP 47 tag of the document.
 * @returns Writes the numbers.
 */
export function createScalePrinter(lang: string): (values: readonly number[]) => string[] {
  const locale = systemLocale(lang);
  return (values) => {
    const unit = unitOf(Math.max(...values.map(Math.abs)), locale);
    const scaled = values.map((value) => value / unit.size);
    const decimals = decimalsOf(scaled, 10);
    const format = formatOf(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    return scaled.map((value) => (value === 0 ? '0' : unit.write(tidy(format.format(value)))));
  };
}

/**
 * Make what writes a number where room is scarce.
 *
 * @param lang BCP 47 tag of the document.
 * @param decimals Fewest decimals of a number that is not told in words.
 * @returns Writes a number, and tells whether nothing of it is lost.
 */
export function createValuePrinter(
  lang: string,
  decimals = 0,
): (value: number) => { text: string; isExact: boolean } {
  const locale = systemLocale(lang);
  return (value) => {
    const unit = unitOf(Math.abs(value), locale);
    const scaled = value / unit.size;
    if (unit.size === 1) {
      return { text: tidy(formatOf(locale, plain(decimals)).format(value)), isExact: true };
    }
    const format = formatOf(locale, { maximumFractionDigits: DECIMALS });
    const isExact = isWritten(scaled, DECIMALS);
    return { text: unit.write(tidy(format.format(scaled))), isExact };
  };
}

/** In what numbers are counted, and how a number of them is written. */
interface Unit {
  size: number;
  write(number: string): string;
}

function unitOf(greatest: number, locale: string): Unit {
  if (greatest >= LONG && greatest < HUGE) return unitInWords(greatest, locale);
  if (greatest === 0 || (greatest >= TINY && greatest < HUGE)) {
    return { size: 1, write: (number) => number };
  }
  const power = 3 * Math.floor(Math.log10(greatest) / 3);
  const sign = power < 0 ? '−' : '';
  return { size: 10 ** power, write: (number) => `${number}E${sign}${Math.abs(power)}` };
}

/** The system knows the word and where it stands; which power it means shows from what is left. */
function unitInWords(greatest: number, locale: string): Unit {
  const power = 10 ** Math.floor(Math.log10(greatest) + 1e-9);
  const parts = formatOf(locale, { notation: 'compact' }).formatToParts(power);
  const isNumber = ({ type }: Intl.NumberFormatPart) => type === 'integer' || type === 'group';
  const at = parts.findIndex(isNumber);
  const wordsOf = (some: Intl.NumberFormatPart[]) =>
    tidy(some.map((part) => (isNumber(part) ? '' : part.value)).join(''));
  const [before, after] = [wordsOf(parts.slice(0, at)), wordsOf(parts.slice(at))];
  const left = parts.filter(({ type }) => type === 'integer').map(({ value }) => value);
  return {
    size: power / Number(left.join('')),
    write: (number) => `${before}${number}${after}`,
  };
}

/** Fewest decimals that tell all numbers, up to a greatest count. */
function decimalsOf(values: readonly number[], most: number): number {
  let decimals = 0;
  while (decimals < most && !values.every((value) => isWritten(value, decimals))) decimals++;
  return decimals;
}

function isWritten(value: number, decimals: number): boolean {
  const shifted = value * 10 ** decimals;
  return Math.abs(Math.round(shifted) - shifted) <= 1e-12 * Math.max(1, Math.abs(shifted));
}

/** The system writes no more decimals than the number has. */
function plain(decimals: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: decimals, maximumFractionDigits: 20 };
}

function formatOf(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { numberingSystem: 'latn', ...options });
}

/** The hyphen of computers is no minus sign. */
function tidy(text: string): string {
  return text
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/\s/g, '\u00a0')
    .replace(/-(?=\d)/g, '−');
}
