/** From here on a scale says "2M" instead of "2,000,000". */
const LONG = 1e6;

/**
 * Make what writes numbers in the language of a document, always with Western digits.
 *
 * @param lang BCP 47 tag of the document; English where the system knows no such language.
 * @param form `short` for scales, where room is scarce; `full` for tables.
 * @returns Writes a number with no-break spaces and no invisible marks of direction.
 */
export function createNumberPrinter(
  lang: string,
  form: 'short' | 'full',
): (value: number) => string {
  const locale = numberLocale(lang);
  const base = { numberingSystem: 'latn', maximumFractionDigits: 10 } as const;
  const full = new Intl.NumberFormat(locale, base);
  const compact = new Intl.NumberFormat(locale, {
    ...base,
    notation: 'compact',
    maximumFractionDigits: 2,
  });
  return (value) => {
    const format = form === 'short' && Math.abs(value) >= LONG ? compact : full;
    return format
      .format(value)
      .replace(/[\u200e\u200f\u061c]/g, '')
      .replace(/\s/g, '\u00a0');
  };
}

function numberLocale(lang: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf([lang])[0] ?? 'en-GB';
  } catch {
    // A tag that is not even well formed is told where the front matter is read.
    return 'en-GB';
  }
}
