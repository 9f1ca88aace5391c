import { languagePack } from './languages.ts';

/**
 * Join the parts of a short list in running text.
 *
 * @param parts Parts in their order.
 * @param lang BCP 47 tag of the document.
 * @returns The parts with the comma of the language between them.
 */
export function joinParts(parts: readonly string[], lang: string): string {
  return parts.join(languagePack(lang).referenceWords.comma);
}
