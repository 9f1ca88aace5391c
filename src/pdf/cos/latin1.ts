/**
 * See bytes as text, without copying them first.
 *
 * @param bytes The bytes.
 * @returns One character (0–255) for each.
 */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
