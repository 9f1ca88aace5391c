/**
 * A PDF object as plain data (ISO 32000-1, 7.3). Numbers, booleans and null stand for themselves,
 * names are strings with their slash, arrays are arrays and dictionaries are maps.
 */
export type CosValue =
  | null
  | boolean
  | number
  | CosName
  | CosString
  | CosValue[]
  | CosDict
  | CosStream
  | CosRef;

/**
 * A name, with its slash and with `#` codes decoded: one character per byte (ISO 32000-1, 7.3.5).
 */
export type CosName = `/${string}`;

/** A dictionary; the keys are names without their slash (ISO 32000-1, 7.3.7). */
export type CosDict = Map<string, CosValue>;

/** A string object: bytes, which may or may not be text (ISO 32000-1, 7.3.4). */
export class CosString {
  /** The bytes, one character (0–255) each. */
  readonly bytes: string;

  /** @param bytes The bytes, one character (0–255) each. */
  constructor(bytes: string) {
    this.bytes = bytes;
  }
}

/**
 * A reference to an indirect object (ISO 32000-1, 7.3.10). The generation is always 0: neither
 * Chromium nor we write another.
 */
export class CosRef {
  /** Object number, from 1. */
  readonly number: number;

  /** @param number Object number, from 1. */
  constructor(number: number) {
    this.number = number;
  }
}

/** A stream: a dictionary and the bytes as they stand in the file (ISO 32000-1, 7.3.8). */
export class CosStream {
  readonly dict: CosDict;
  /** The encoded bytes; `/Length` is written from them. */
  readonly data: Uint8Array;

  /**
   * @param dict Entries of the stream, such as `Filter`.
   * @param data The encoded bytes.
   */
  constructor(dict: CosDict, data: Uint8Array) {
    this.dict = dict;
    this.data = data;
  }
}

/**
 * Make a dictionary.
 *
 * @param entries Its entries by key without slash; an undefined one is left out.
 * @returns The dictionary, with the entries in the given order.
 */
export function cosDict(entries: Record<string, CosValue | undefined>): CosDict {
  const dict: CosDict = new Map();
  for (const [key, value] of Object.entries(entries)) {
    if (value !== undefined) dict.set(key, value);
  }
  return dict;
}
