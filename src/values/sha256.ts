import { createHash } from 'node:crypto';

/**
 * Digest bytes or text.
 *
 * @param data Bytes; text is digested as UTF-8.
 * @returns SHA-256 in hexadecimal.
 */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}
