/** A number with what the languages write behind it, and perhaps the word for edition. */
const NUMBERED =
  /^(\d+)\s*(?:st|nd|rd|th|\.ª|\.º|\.|ª|º|°|er|re|ère|e|ème|-?[ея]|-?е)?\s*(?:ed(?:ition|n|izione|ición|ição)?|aufl(?:age)?|éd(?:ition)?|изд(?:ание)?)?\.?$/iu;

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/**
 * Find the number of an edition in what programs write for it: `2nd`, `3rd ed.`, `2. Auflage`, `Second edition`.
 *
 * @param text Edition as the record has it, without markup.
 * @returns Its number alone; the text where that says more, as "2nd, revised" does.
 */
export function editionNumber(text: string): string {
  const plain = text.trim();
  const [, number] = NUMBERED.exec(plain) ?? [];
  if (number !== undefined) return number;
  return spelledOrdinal(plain) ?? text;
}

/**
 * Read the number of an edition that is spelled out in English.
 *
 * @param text Edition, perhaps with the word for it: `Second edition`.
 * @returns Its number; undefined for any other text.
 */
export function spelledOrdinal(text: string): string | undefined {
  const word = ordinals.indexOf(withoutEdition(text).toLowerCase());
  return word === -1 ? undefined : String(word + 1);
}

/**
 * Take the English word for an edition off its number.
 *
 * @param text Such as `2nd ed.`
 * @returns The number alone.
 */
export function withoutEdition(text: string): string {
  return text.trim().replace(/\s+ed(?:ition|n)?\.?$/i, '');
}
