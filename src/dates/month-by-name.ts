import { languages } from '../language/languages.ts';
import { once } from '../values/once.ts';
import { monthNames } from './month-names.ts';

/**
 * Find a month by its name in any of our languages, long or short, as it stands alone or beside a day.
 *
 * @param name Name in lower case, without the full stop of an abbreviation.
 * @returns Its number from 1, or undefined for any other word.
 */
export function monthByName(name: string): number | undefined {
  return months().get(name);
}

/** Asked of every word that may be a month, while formatters of the system take long to make. */
const months = once(() => new Map(languages.flatMap((lang) => [...monthNames(lang)])));
