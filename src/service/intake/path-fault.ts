/**
 * Tell what is wrong with the path of a file in an upload. What passes names a place below the folder it
 * is put into on every system, and stands on one line of what is digested.
 *
 * @param path Path as it came, without the slash at the end of a folder.
 * @param pathBytes Longest path, in bytes of UTF-8.
 * @returns What was expected instead, or undefined when all is well.
 */
export function pathFault(path: string, pathBytes: number): string | undefined {
  if (path === '') return 'expected a name';
  if (Buffer.byteLength(path) > pathBytes) return `expected at most ${pathBytes} bytes`;
  if (/\p{Cc}/u.test(path)) return 'expected no control characters';
  // What was no UTF-8 was read as this character.
  if (path.includes('\uFFFD') || /\p{Cs}/u.test(path)) return 'expected UTF-8';
  if (path.includes('\\')) return 'expected `/` between folders, and no `\\`';
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'expected a relative path';
  const segments = path.split('/');
  if (segments.includes('..')) return 'expected a path without `..`';
  if (segments.some((segment) => segment === '' || segment === '.'))
    return 'expected a path without empty parts and `.`';
  if (segments.some((segment) => Buffer.byteLength(segment) > MAX_NAME))
    return `expected names of at most ${MAX_NAME} bytes`;
  return undefined;
}

/** Longest name of a file that file systems take, in bytes. */
const MAX_NAME = 255;
