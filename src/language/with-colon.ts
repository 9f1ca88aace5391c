import { languagePack } from './languages.ts';

/**
 * Put a colon after a word that names what follows.
 *
 * @param label Word, such as "Leaders".
 * @param lang BCP 47 tag of the document.
 * @returns The word with its colon, in French after a no-break space.
 */
export function withColon(label: string, lang: string): string {
  return label + languagePack(lang).colon;
}
