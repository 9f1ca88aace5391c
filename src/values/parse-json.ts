/**
 * Read JSON that may be broken.
 *
 * @param bytes The text, in UTF-8.
 * @returns The value, of which nothing is known; undefined when it is no JSON.
 */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}
