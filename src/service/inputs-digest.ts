import { createHash } from 'node:crypto';
import { sha256 } from '../values/sha256.ts';

/** One file of an upload. */
export interface InputFile {
  /** Relative to the root of the project, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Name inputs by what they are: SHA-256 over one line for each file, digest, two blanks, path and a line feed, as
 * `sha256sum` writes them, in the order of the bytes of their paths. Any client can compute it.
 *
 * @param files Files in any order, no path twice.
 * @returns The digest in lower-case hexadecimal.
 */
export function digestInputs(files: readonly InputFile[]): string {
  const digest = createHash('sha256');
  for (const { path, bytes } of [...files].sort(byPath)) {
    digest.update(`${sha256(bytes)}  ${path}\n`);
  }
  return digest.digest('hex');
}

/**
 * Order files by the bytes of their paths, as `LC_ALL=C sort` does. Code units are ordered otherwise beyond U+FFFF.
 *
 * @param a File.
 * @param b File.
 * @returns Below zero where `a` comes first, above zero where `b` does.
 */
export function byPath(a: Pick<InputFile, 'path'>, b: Pick<InputFile, 'path'>): number {
  return Buffer.compare(Buffer.from(a.path), Buffer.from(b.path));
}
