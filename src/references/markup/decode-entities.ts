import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** What the codes 128 to 159 stand for in the old Western encoding of Windows; NUL for nothing. */
const windowsCodes = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

const entity = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,31}));/g;

/**
 * Write out the character references of HTML and XML in a text (`&amp;`, `&#8217;`, `&nbsp;`), as
 * exporters leave them in fields of plain text. What names no character stays.
 *
 * @param text Text of a field.
 * @returns The text with the characters themselves.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(entity, (written, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || written;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return characterOf(code) ?? written;
  });
}

/** The codes 128 to 159 are meant in that encoding, as browsers read them. */
function characterOf(code: number): string | undefined {
  const western = code >= 128 ? windowsCodes[code - 128] : undefined;
  if (western !== undefined) return western === '\0' ? undefined : western;
  const isNone = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return isNone ? undefined : String.fromCodePoint(code);
}
