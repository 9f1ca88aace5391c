import type { FileDigest } from '../model/file-digest.ts';
import { compareText } from '../values/compare-text.ts';

/**
 * List files once, as two addresses may name one.
 *
 * @param files Files with their digests, in any order.
 * @returns Each of them once, by path.
 */
export function uniqueFiles(files: readonly FileDigest[]): FileDigest[] {
  const byPath = new Map(files.map(({ path, sha256 }) => [path, { path, sha256 }]));
  return [...byPath.values()].sort((a, b) => compareText(a.path, b.path));
}
