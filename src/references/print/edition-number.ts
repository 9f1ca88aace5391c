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
  const word = ordinals.indexOf(plain.replace(/\s+ed(?:ition|n)?\.?$/i, '').toLowerCase());
  return word === -1 ? text : String(word + 1);
}
