import { type Decoded, decodeSource, isUtf16 } from '../located/decode-source.ts';
import type { Finding, Place } from '../model/message.ts';
import { formatOfFile } from '../references/reference-endings.ts';
import { referenceFormats } from '../references/reference-formats.ts';

/** The text of a bibliography, and what had to be assumed to read it; or what is wrong with it. */
export type DecodedLibrary = { text: string; assumed?: Finding } | { fault: Finding };

/** How far into a file its encoding may be named, in bytes. */
const headerBytes = 2048;
/** Least share of the two-byte characters that are common Chinese ones, for text to be Chinese. */
const chineseShare = 0.8;

/** What Windows-1252 has from 0x80 to 0x9F, where Latin-1 has control characters. */
const windowsSigns = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Names that JabRef and BibDesk give to encodings, where they are not those of the web. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['ascii', 'windows-1252'],
  ['iso8859_1', 'windows-1252'],
  ['macroman', 'macintosh'],
  ['iso latin 1', 'windows-1252'],
  ['windows latin 1', 'windows-1252'],
  ['mac os roman', 'macintosh'],
  ['gb2312', 'gb18030'],
  ['gbk', 'gb18030'],
]);

/**
 * Turn the bytes of a bibliography into text. UTF-8 comes first. BibTeX and RIS are older than that:
 * what is no UTF-8 is read in the encoding that the file names in its head (`% Encoding: GBK`); where
 * it names none, as GB 18030 when the bytes are that and most characters are common Chinese ones, else
 * as Windows-1252, of which Latin-1 is a part. JSON and YAML are always UTF-8.
 *
 * @param bytes Bytes as they are on disk.
 * @param file Path of the file, whose ending says how it is written.
 * @param maxBytes Greatest size allowed, in bytes.
 * @returns The text, with a finding where an encoding was assumed; or the fault.
 */
export function decodeLibrary(bytes: Uint8Array, file: string, maxBytes: number): DecodedLibrary {
  const format = formatOfFile(file);
  const mayBeOld = format !== undefined && referenceFormats[format].isOld;
  const isPlain =
    bytes.length > maxBytes || !mayBeOld || isUtf16(bytes) || decode(bytes, 'utf-8') !== undefined;
  if (isPlain) return decodeSource(bytes, maxBytes);
  const named = namedEncoding(bytes);
  const text = named && decode(bytes, named);
  if (text !== undefined) return plainText(text);
  const encoding = isChinese(bytes) ? 'gb18030' : 'windows-1252';
  const guessed = plainText(decode(bytes, encoding) ?? '');
  if ('fault' in guessed) return guessed;
  return { ...guessed, assumed: assumption(bytes, encoding) };
}

/** Line ends, NUL and emptiness are looked at as in any other source. */
function plainText(text: string): Decoded {
  return decodeSource(new TextEncoder().encode(text), Number.POSITIVE_INFINITY);
}

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? withWindowsSigns(text) : text;
  } catch {
    // Either no encoding has this name, or the bytes are not in it.
    return undefined;
  }
}

/** Some versions of Node.js take the one encoding for the other. */
function withWindowsSigns(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);
}

function namedEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, headerBytes));
  const [, name = ''] =
    /^%.*?\bencoding\s*[:=]\s*([\w-]+)/im.exec(head) ??
    /^%.*?\bcoding\s*[:=]\s*([\w-]+)/im.exec(head) ??
    /^%.*?\bstring encoding\b.*?\(([^)\n]+)\)/im.exec(head) ??
    [];
  const label = name.trim().toLowerCase();
  if (label === '' || /^utf-?8$/.test(label)) return undefined;
  return (
    otherNames.get(label) ??
    label.replace(/^cp-?(?=125\d$)/, 'windows-').replace(/^iso(?=\d)/, 'iso-')
  );
}

/**
 * In Chinese text the bytes above 0x7F come in pairs, and both of nearly every pair are above 0xA0.
 * In Western text they stand alone between ASCII letters, so that few such pairs are found.
 */
function isChinese(bytes: Uint8Array): boolean {
  if (decode(bytes, 'gb18030') === undefined) return false;
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[at + 1] ?? 0;
    at += 1;
    pairs += 1;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) common += 1;
  }
  return pairs > 0 && common / pairs >= chineseShare;
}

function assumption(bytes: Uint8Array, encoding: string): Finding {
  const name = encoding === 'gb18030' ? 'GB 18030' : 'Windows-1252';
  return {
    ...placeOfFirstOdd(bytes),
    reason: `Bytes that are not UTF-8 were read as \`${name}\`, expected text in UTF-8`,
    actual: name,
    note: 'Look at the names with accents. Save the file in UTF-8, or name its encoding in the first line: `% Encoding: GBK`.',
  };
}

function placeOfFirstOdd(bytes: Uint8Array): { place?: Place } {
  const decoded = decodeSource(bytes, Number.POSITIVE_INFINITY);
  const place = 'fault' in decoded ? decoded.fault.place : undefined;
  return place ? { place } : {};
}
