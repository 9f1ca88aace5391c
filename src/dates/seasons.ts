import { languagePack } from '../language/languages.ts';

/**
 * Give the seasons as EDTF counts them, of no hemisphere, by their names in a language.
 *
 * @param lang BCP 47 tag; English where we have no words of its language.
 * @returns Seasons, 21 to 24, by their names in small letters, in all their forms.
 */
export function seasonNames(lang: string): ReadonlyMap<string, number> {
  const names = languagePack(lang).dates.seasons;
  return new Map(names.flatMap((forms, at) => forms.map((name) => [name, 21 + at] as const)));
}

/** The English seasons, which catalogues write. */
export const seasons = seasonNames('en');
