/** Scripts that are written from right to left, by ISO 15924 code. */
const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/**
 * Tell which way a language is written.
 *
 * @param lang BCP 47 tag.
 * @returns `rtl` for the scripts written from right to left, else `ltr`.
 */
export function direction(lang: string): 'ltr' | 'rtl' {
  return rightToLeft.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
}
