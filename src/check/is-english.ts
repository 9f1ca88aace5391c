/**
 * Tell whether a document is in English, for rules that know English words only.
 *
 * @param lang BCP 47 tag of the document.
 * @returns Whether its language is English, of whatever country.
 */
export function isEnglish(lang: string): boolean {
  return /^en(?:-|$)/i.test(lang);
}
