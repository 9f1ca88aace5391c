import { CosString } from './cos.ts';

/**
 * Make a text string (ISO 32000-1, 7.9.2.2): plain bytes where ASCII is enough, else UTF-16.
 * Control characters become spaces, and halves of characters become U+FFFD.
 *
 * @param text Any text.
 * @returns The string object.
 */
export function textString(text: string): CosString {
  const clean = text.replace(/\p{Cc}/gu, ' ').replace(/\p{Surrogate}/gu, '\ufffd');
  if (/^[\x20-\x7e]*$/.test(clean)) return new CosString(clean);
  return new CosString(`\xfe\xff${bytesOf(Buffer.from(clean, 'utf16le').swap16())}`);
}

/**
 * Read a text string (ISO 32000-1, 7.9.2.2; UTF-8 as in ISO 32000-2). Escapes that name a language
 * are left out.
 *
 * @param value The string object.
 * @returns The text.
 */
export function readTextString(value: CosString): string {
  const { bytes } = value;
  if (bytes.startsWith('\xfe\xff')) return utf16(Buffer.from(bytes.slice(2), 'latin1'));
  if (bytes.startsWith('\xef\xbb\xbf')) return Buffer.from(bytes.slice(3), 'latin1').toString();
  return bytes.replace(/[\x18-\x1f\x7f-\xa0\xad]/g, fromPdfDocEncoding);
}

function bytesOf(buffer: Buffer): string {
  return buffer.toString('latin1');
}

function utf16(buffer: Buffer): string {
  const whole = buffer.subarray(0, buffer.length - (buffer.length % 2));
  // U+001B language U+001B (ISO 32000-1, 14.9.2.2).
  return Buffer.from(whole)
    .swap16()
    .toString('utf16le')
    .replace(/\x1b[^\x1b]*\x1b/g, '');
}

/** The characters of PDFDocEncoding that are not those of Latin-1 (ISO 32000-1, annex D.3). */
const PDF_DOC_ENCODING: ReadonlyMap<string, string> = new Map([
  ...pairs(0x18, '˘ˇˆ˙˝˛˚˜'),
  ...pairs(0x80, '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'),
  ...pairs(0xa0, '€'),
]);

function pairs(first: number, characters: string): [string, string][] {
  return [...characters].map((character, i) => [String.fromCharCode(first + i), character]);
}

function fromPdfDocEncoding(byte: string): string {
  return PDF_DOC_ENCODING.get(byte) ?? '\ufffd';
}
