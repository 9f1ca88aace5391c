import { isEdtf } from './edtf.ts';

/**
 * Spell a date of the drafts of EDTF as the standard does: `u` for an unknown digit, and `?~` or `~?` for
 * what is both uncertain and approximate. A season that is called so gets its number, 21 to 24.
 *
 * @param text Date such as `1990-uu-uu` or `1723?~`.
 * @returns The date in today's spelling; undefined where that is no date, or nothing would change.
 */
export function modernSpelling(text: string): string | undefined {
  if (!/^[-\d]/.test(text)) return undefined;
  const spelt = text
    .replace(/^(-?\d{4})[- ]season[- ]?0?([1-4])$/i, (_, year, season) => `${year}-2${season}`)
    .replace(/\?~|~\?/g, '%')
    .replace(/[uUx]/g, 'X')
    .replace(/\/(?:open|unknown)$/, '/..');
  return spelt !== text && isEdtf(spelt) ? spelt : undefined;
}
