import { systemLocale } from '../language/system-locale.ts';

/** More decimals than these are easier to read as plain digits. */
const mostDecimals = 3;

/**
 * Print a sum of money: "US$6 billion" in English, the same in the way of any other language. It is
 * never rounded; a number too fine for "billion" prints all its digits. What an author shows of a
 * single amount is printed as it is, so only sums need this.
 *
 * @param money Value and currency (ISO 4217).
 * @param lang BCP 47 tag of the document; English where the system knows no such language.
 * @returns The sum with no-break spaces, Western digits and no invisible marks of direction.
 */
export function formatMoney(
  { value, currency }: { value: number; currency: string },
  lang: string,
): string {
  const locale = systemLocale(lang);
  const sign = new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits });
  const number = printNumber(value, locale);
  const parts = sign.formatToParts(1).map(({ type, value: text }) => ({ type, text }));
  const printed = parts.map(({ type, text }) => (type === 'integer' ? number : text)).join('');
  return printed.replace(/[\u200e\u200f\u061c]/g, '').replace(/\s/g, '\u00a0');
}

const digits = {
  numberingSystem: 'latn',
  minimumFractionDigits: 0,
  maximumFractionDigits: 0,
} as const;

/** "6 billion", or "6,123,456,789" where the short form would have too many decimals. */
function printNumber(value: number, locale: string): string {
  const options = { numberingSystem: 'latn', maximumFractionDigits: 20 } as const;
  const compact = new Intl.NumberFormat(locale, {
    ...options,
    notation: 'compact',
    compactDisplay: 'long',
  });
  const fraction = compact.formatToParts(value).find(({ type }) => type === 'fraction');
  const isShort = value >= 1e6 && (fraction?.value.length ?? 0) <= mostDecimals;
  return isShort ? compact.format(value) : new Intl.NumberFormat(locale, options).format(value);
}
