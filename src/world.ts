/** A file as the world gives it. */
export interface ReadFile {
  bytes: Uint8Array;
  /** Project-relative path with forward slashes, links resolved. */
  path: string;
}

/** Why a file cannot be had; the caller makes a message or a failure of it. */
export type ReadFault =
  | 'missing'
  | 'folder'
  | 'outside'
  | 'not-regular'
  | 'too-large'
  | 'not-readable';

/**
 * Everything impure that the stages before print may ask for. The real one is made in `io/`; tests
 * build one from a plain object.
 */
export interface World {
  /** Absolute path of the project root. */
  readonly root: string;
  /**
   * Read a file that must lie inside the project root after links are resolved.
   *
   * @param path Path relative to the root, or absolute.
   * @param maxBytes Greatest size accepted, in bytes.
   * @returns The file, or why it cannot be had. Never throws for a fault of the file.
   */
  readInside(path: string, maxBytes: number): Promise<ReadFile | ReadFault>;
  /**
   * Read a file that belongs to the tool: a built-in template, a style sheet, a font.
   *
   * @param path Absolute path, made by the tool and never from content.
   * @throws Failure (`machine`) when the installation is damaged.
   */
  readOwn(path: string): Promise<Uint8Array>;
  /**
   * Give what was made of a file before, as long as the file is the same; make it where that is not
   * known. A world that keeps nothing has no such memory.
   *
   * @param bytes The file as this world gave it; nobody else's bytes are remembered for long.
   * @param what What is made, with all that it depends on besides the bytes.
   * @param make Makes it. What it gives is shared, and nobody changes it.
   */
  made?<Value>(bytes: Uint8Array, what: string, make: () => Value): Value;
}
