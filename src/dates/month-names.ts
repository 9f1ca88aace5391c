import { systemLocale } from '../language/system-locale.ts';

/**
 * Give the months by their names, long and short, alone and beside a day: Russian bends them there,
 * Hebrew glues a letter to them.
 *
 * @param lang BCP 47 tag; English where the system knows no such language.
 * @returns Months, 1 to 12, by their names in lower case, without the full stop of an abbreviation.
 */
export function monthNames(lang: string): ReadonlyMap<string, number> {
  const locale = systemLocale(lang);
  const names = (['long', 'short'] as const).flatMap((month) => [
    ...namesIn(locale, { month }),
    ...namesIn(locale, { month, day: 'numeric' }),
  ]);
  // Britain cuts September to four letters, America to three.
  return new Map([
    ['sep', 9],
    ...names.map(
      ([name, month]) => [name.toLowerCase().replace(/\.$/, ''), month] as [string, number],
    ),
  ]);
}

function namesIn(locale: string, options: Intl.DateTimeFormatOptions): [string, number][] {
  const format = new Intl.DateTimeFormat(locale, {
    ...options,
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2000, month, 1));
    const at = parts.findIndex(({ type }) => type === 'month');
    const glued = /\p{L}+$/u.exec(parts[at - 1]?.value ?? '')?.[0] ?? '';
    return [glued + (parts[at]?.value ?? ''), month + 1];
  });
}
