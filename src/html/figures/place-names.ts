import { disputedLandNames } from '../../figures/map/disputed-land-names.ts';
import type { DisputedLand } from '../../figures/map/disputed-lands.ts';
import { createGazetteer } from '../../figures/map/gazetteer.ts';
import { languageOf } from '../../language/languages.ts';
import type { Capital } from '../../model/figure.ts';

/**
 * Make what names capitals in the language of a document.
 *
 * @param lang BCP 47 tag of the document; English where capitals have no names in it.
 * @returns Names a capital.
 */
export function capitalName(lang: string): (capital: Capital) => string {
  const language = languageOf(lang);
  return ({ names }) => names[language];
}

/**
 * Make what names countries in the language of a document.
 *
 * @param lang BCP 47 tag of the document; English where countries have no names in it.
 * @returns Names a country: ISO 3166-1 alpha-2 in, its name out.
 */
export function countryName(lang: string): (code: string) => string {
  const { countryOf } = createGazetteer();
  const language = languageOf(lang);
  return (code) => countryOf(code)?.names[language] ?? code;
}

/**
 * Make what names disputed lands in the language of a document.
 *
 * @param lang BCP 47 tag of the document; English where they have no names in it.
 * @returns Names a disputed land.
 */
export function disputedLandName(lang: string): (land: DisputedLand) => string {
  const language = languageOf(lang);
  return (land) =>
    land === 'western-sahara' ? countryName(lang)('EH') : disputedLandNames[land][language];
}
