import { type CosDict, CosString } from '../../src/pdf/cos/cos.ts';

/**
 * Get a dictionary that stands in another.
 *
 * @param dict The outer one.
 * @param key Its key.
 * @returns The inner one; a test that asks for what is not there fails.
 */
export function dictIn(dict: CosDict, key: string): CosDict {
  const value = dict.get(key);
  if (value instanceof Map) return value;
  throw new Error(`no dictionary ${key}`);
}

/** Make a string object. */
export function text(words: string): CosString {
  return new CosString(words);
}

/** Get the bytes of a stream of the good file. */
export function bytesOf(value: Uint8Array | string): Uint8Array {
  return typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
}
