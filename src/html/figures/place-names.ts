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
 * Name countries in the language of a document.
 *
 * @param codes ISO 3166-1 alpha-2.
 * @param lang BCP 47 tag of the document; English where countries have no names in it.
 * @returns Their names in the order given.
 */
export function countryNames(codes: readonly string[], lang: string): string[] {
  const { findCountry } = createGazetteer();
  const language = languageOf(lang);
  return codes.map((code) => findCountry(code)?.names[language] ?? code);
}
