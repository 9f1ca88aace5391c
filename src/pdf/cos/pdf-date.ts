import { CosString } from './cos.ts';

/**
 * Make a date in UTC, such as `D:20261123083210Z` (ISO 32000-1, 7.9.4).
 *
 * @param seconds Seconds since 1970; fractions are cut off.
 * @returns The string object.
 * @throws RangeError for a time outside the years 0 to 9999, which a PDF cannot name.
 */
export function pdfDate(seconds: number): CosString {
  const iso = new Date(Math.floor(seconds) * 1000).toISOString();
  if (!/^\d{4}-/.test(iso)) throw new RangeError(`A PDF cannot hold the date ${iso}.`);
  return new CosString(`D:${iso.slice(0, 19).replace(/[-:T]/g, '')}Z`);
}
