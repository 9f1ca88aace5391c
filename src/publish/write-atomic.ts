import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { systemFaults } from '../io/system-failure.ts';
import { Failure } from '../model/failure.ts';

/**
 * Put a file in place whole or not at all: a fresh temporary file in the same folder is written,
 * synced and renamed over the old one. Readers see the old bytes or the new, never a part.
 *
 * @param file Absolute path of the file.
 * @param bytes What it shall hold.
 * @throws Failure (`machine`) when the folder cannot be written; the old file is untouched then.
 */
export async function writeAtomic(file: string, bytes: Uint8Array): Promise<void> {
  const folder = path.dirname(file);
  const temporary = path.join(
    folder,
    `.${path.basename(file)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  try {
    await writeSynced(temporary, bytes);
    await rename(temporary, file);
    await syncFolder(folder);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw writeFailure(file, error);
  }
}

/**
 * Say in one line why a file or folder could not be written.
 *
 * @param file Path that was to be written.
 * @param error What the system said.
 * @returns A failure with its remedy.
 */
export function writeFailure(file: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const [ofSystem, remedy] = systemFaults[code] ?? [code, 'Check the folder.'];
  const [what, note] = remedies[code] ?? [`cannot be written: ${ofSystem}`, remedy];
  return new Failure('machine', `\`${file}\` ${what}`, note, error);
}

const remedies: Record<string, [what: string, note: string]> = {
  EACCES: ['may not be written', 'Change the permissions, or choose another folder with `-o`.'],
  EPERM: ['may not be written', 'Change the permissions, or choose another folder with `-o`.'],
  EROFS: ['is on a read-only file system', 'Choose another folder with `-o`.'],
  ENOSPC: ['does not fit: the disk is full', 'Free some space, then build again.'],
  EDQUOT: ['does not fit: the quota is used up', 'Free some space, then build again.'],
  EISDIR: ['is a folder', 'Remove it, or choose another name with `slug`.'],
  ERR_FS_EISDIR: ['is a folder', 'Remove it, then build again.'],
  ENOTDIR: ['lies below a file, not a folder', 'Choose another folder with `-o`.'],
  ENOENT: ['cannot be made', 'Choose another folder with `-o`.'],
  ELOOP: ['is a link that leads back to itself', 'Remove the link, then build again.'],
  EEXIST: ['is a file, expected a folder', 'Choose another folder with `-o`.'],
};

/**
 * Write a new file, and wait until it is on the disk.
 *
 * @param file Absolute path, where nothing stands.
 * @param bytes What it shall hold.
 * @throws What the system says.
 */
export async function writeSynced(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o666);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Make renames in a folder survive a power cut; some systems refuse to sync a folder.
 *
 * @param folder Absolute path.
 */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
