/**
 * Choose the locale in which the system writes numbers and dates.
 *
 * @param lang BCP 47 tag of the document.
 * @returns Its locale; that of British English where the system knows no such language.
 */
export function systemLocale(lang: string): string {
  // Plain `en` would give the American order of dates, and a bare dollar sign for twenty currencies.
  if (lang.toLowerCase() === 'en') return 'en-GB';
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([lang])[0] ?? 'en-GB';
  } catch {
    // A tag that is not even well formed is told where the front matter is read.
    return 'en-GB';
  }
}
