import { type Header, pack } from 'tar-stream';

/** An entry as an archive may hold it, whatever we think of it. */
export type Entry = Partial<Header> & Pick<Header, 'name'> & { text?: string };

/**
 * Write an archive that may be hostile.
 *
 * @param entries What is in it, in order.
 * @returns Its bytes.
 */
export async function tarOf(entries: readonly Entry[]): Promise<Buffer> {
  const archive = pack();
  for (const { text = '', ...header } of entries) archive.entry(header, text);
  archive.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/**
 * Send bytes as a client may: in pieces.
 *
 * @param bytes All of it.
 * @param size Size of a piece, in bytes.
 */
export async function* inPieces(bytes: Uint8Array, size = 1_000): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
