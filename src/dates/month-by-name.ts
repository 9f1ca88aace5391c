import { languagePacks } from '../language/languages.ts';

/**
 * Find a month by its name in any of our languages, long or short, as it stands alone or beside a day.
 * Asked for every word that may be a month, so it reads a table: formatters of the system take a
 * thousand times as long to make.
 *
 * @param name Name in lower case, without the full stop of an abbreviation.
 * @returns Its number from 1, or undefined for any other word.
 */
export function monthByName(name: string): number | undefined {
  return months.get(name);
}

const months: ReadonlyMap<string, number> = new Map(
  Object.values(languagePacks).flatMap(({ dates }) =>
    dates.months.flatMap((names, index) =>
      names.split(' ').map((name) => [name, index + 1] as const),
    ),
  ),
);
