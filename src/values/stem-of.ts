/**
 * Give the name of a file without folder and extension.
 *
 * @param path Path with forward slashes.
 * @returns Its stem.
 */
export function stemOf(path: string): string {
  return path.replace(/^.*\//s, '').replace(/\.[^.]*$/, '');
}
