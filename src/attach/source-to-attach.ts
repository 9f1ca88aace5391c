import { sha256 } from '../values/sha256.ts';

/**
 * Make the Markdown that goes into the PDF: the source as it is on disk, with its byte-order mark and
 * line ends, but without its comments.
 *
 * @param bytes Source as it is on disk, in UTF-8.
 * @param text The same without comments and byte-order mark, with LF line ends and as many lines.
 * @returns Its bytes, and their SHA-256 in lower-case hexadecimal.
 */
export function sourceToAttach(
  bytes: Uint8Array,
  text: string,
): { bytes: Uint8Array; sha256: string } {
  const written = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mark = written.startsWith('\ufeff') ? '\ufeff' : '';
  const ends = written.match(/\r\n?|\n/g) ?? [];
  const lines = text.split('\n').map((line, index) => line + (ends[index] ?? ''));
  const attached = Buffer.from(mark + lines.join(''), 'utf8');
  return { bytes: attached, sha256: sha256(attached) };
}
