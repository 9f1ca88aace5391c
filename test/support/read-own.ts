import { readFile } from 'node:fs/promises';

const known = new Map<string, Promise<Uint8Array>>();

/**
 * Read a file of the tool, such as a font: once for each worker, as no test writes there.
 *
 * @param path Path of the file.
 * @returns Its bytes, which nobody may change.
 */
export function readOwn(path: string): Promise<Uint8Array> {
  const bytes = known.get(path) ?? readFile(path);
  known.set(path, bytes);
  return bytes;
}
