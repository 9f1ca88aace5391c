/**
 * Give the names of the months, long and short, alone and beside a day (Russian has both).
 *
 * @param lang BCP 47 tag; English where the system knows no such language.
 * @returns The names in lower case, without the full stop of an abbreviation.
 */
export function monthNames(lang: string): ReadonlySet<string> {
  const locale = monthLocale(lang);
  const names = (['long', 'short'] as const).flatMap((month) => [
    ...namesIn(locale, { month }),
    ...namesIn(locale, { month, day: 'numeric' }),
  ]);
  return new Set(names.map((name) => name.toLowerCase().replace(/\.$/, '')));
}

function namesIn(locale: string, options: Intl.DateTimeFormatOptions): string[] {
  const format = new Intl.DateTimeFormat(locale, {
    ...options,
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2000, month, 1));
    return parts.find(({ type }) => type === 'month')?.value ?? '';
  });
}

function monthLocale(lang: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([lang])[0] ?? 'en-GB';
  } catch {
    // A tag that is not even well formed is told where the front matter is read.
    return 'en-GB';
  }
}
