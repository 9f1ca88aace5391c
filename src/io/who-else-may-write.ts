import type { Stats } from 'node:fs';
import { lstat } from 'node:fs/promises';
import path from 'node:path';

/** Permission bits of group and others for writing. */
const WRITABLE = 0o022;
/** In such a folder nobody moves or removes what is another's: the temporary folder has it. */
const STICKY = 0o1000;

/**
 * Find out whether somebody besides the running user could put files into a folder, or another folder
 * in its place. The administrator always can, and is trusted.
 *
 * @param folder Absolute path, its links resolved.
 * @returns What stands open, as a clause; undefined where all is closed. Windows has no owners of this
 *   kind, and there it is always closed: the folders of a user are the user's own.
 */
export async function whoElseMayWrite(folder: string): Promise<string | undefined> {
  const user = process.geteuid?.();
  if (user === undefined) return undefined;
  for (let at = folder; ; at = path.dirname(at)) {
    const fault = faultOf(at, await lstat(at), user, at === folder);
    if (fault !== undefined || path.dirname(at) === at) return fault;
  }
}

function faultOf(at: string, stats: Stats, user: number, isLast: boolean): string | undefined {
  if (!stats.isDirectory()) return `\`${at}\` is no folder`;
  const isTrusted = stats.uid === user || (!isLast && stats.uid === 0);
  if (!isTrusted) return `\`${at}\` belongs to another user`;
  const isOpen = (stats.mode & WRITABLE) !== 0 && (isLast || (stats.mode & STICKY) === 0);
  return isOpen ? `other users may write \`${at}\`` : undefined;
}
