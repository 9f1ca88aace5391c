import { isUtf8 } from 'node:buffer';
import type { Finding } from '../model/message.ts';
import { createPlaceFinder } from './create-place-finder.ts';

/** Greatest size of one source file, in bytes (1 MB). */
export const MAX_SOURCE_BYTES = 1_000_000;

/** The text of a source file, or what is wrong with its bytes. */
export type Decoded = { text: string } | { fault: Finding };

/**
 * Turn the bytes of a source file into text: strict UTF-8, without byte-order mark, line ends as LF.
 *
 * @param bytes Bytes as they are on disk.
 * @param maxBytes Greatest size allowed, in bytes; by default that of a briefing.
 * @returns The text, or the fault: too large, UTF-16, other than UTF-8, a NUL character, nothing but white space.
 */
export function decodeSource(bytes: Uint8Array, maxBytes = MAX_SOURCE_BYTES): Decoded {
  if (bytes.length > maxBytes) return { fault: tooLarge(bytes.length, maxBytes) };
  if (isUtf16(bytes)) return { fault: utf16() };
  const badByte = firstBadByte(bytes);
  if (badByte !== undefined) return { fault: notUtf8(bytes, badByte) };
  const text = new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n');
  const nul = text.indexOf('\0');
  if (nul >= 0) return { fault: nulCharacter(text, nul) };
  return text.trim() === '' ? { fault: empty() } : { text };
}

/**
 * Tell text in UTF-16 by its mark, or by the noughts that it has beside most letters of Latin scripts:
 * Notepad and spreadsheets call it "Unicode".
 *
 * @param bytes Bytes as they are on disk.
 * @returns Whether they are UTF-16, in either order.
 */
export function isUtf16(bytes: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const isText = (one: number, other: number) => one === 0 && other > 0;
  const isBigEndian = isText(first, second) && isText(third, fourth);
  return isBigEndian || (isText(second, first) && isText(fourth, third));
}

/** What the decoder sets for bytes that it cannot read; a text may also hold it itself. */
const replacement = Buffer.from('\uFFFD');

/** Offset of the first byte that is not well-formed UTF-8; undefined where all is well. */
function firstBadByte(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes)) return undefined;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let at = 0;
  for (const stretch of text.split(replacement.toString())) {
    at += Buffer.byteLength(stretch);
    const next = bytes.subarray(at, at + replacement.length);
    if (!replacement.equals(next)) return at;
    at += replacement.length;
  }
  return undefined;
}

function tooLarge(size: number, maxBytes: number): Finding {
  return {
    reason: `\`${size}\` bytes is too large for one file, expected at most ${maxBytes}`,
    note: 'Split the file into several.',
  };
}

function notUtf8(bytes: Uint8Array, badByte: number): Finding {
  // Everything before the bad byte is well-formed, so it can be decoded to find the line.
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, badByte));
  const lines = before.replace(/\r\n?/g, '\n');
  const hex = (bytes[badByte] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return {
    place: createPlaceFinder(lines)(lines.length),
    reason: `Byte \`0x${hex}\` at offset ${badByte} is not UTF-8, expected text in UTF-8`,
    note: 'Save the file again with the encoding UTF-8.',
  };
}

function utf16(): Finding {
  return {
    place: createPlaceFinder('')(0),
    reason: 'Text in UTF-16, expected text in UTF-8',
    actual: 'UTF-16',
    note: 'Save the file again with the encoding UTF-8; some programs call UTF-16 “Unicode”.',
  };
}

function nulCharacter(text: string, offset: number): Finding {
  return {
    place: createPlaceFinder(text)(offset),
    reason: 'Unexpected NUL character (`U+0000`), expected text',
    note: 'Is this a text file in UTF-8? UTF-16 and binary files hold NUL characters.',
  };
}

function empty(): Finding {
  return {
    reason: 'The file holds nothing but white space, expected text',
    note: 'A briefing begins with front matter: `---`, then `title: …`, then `---`, then its text.',
  };
}
