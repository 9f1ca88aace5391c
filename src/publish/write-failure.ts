import { codeOf } from '../io/code-of.ts';
import { systemFaults } from '../io/system-failure.ts';
import { Failure } from '../model/failure.ts';

/**
 * Say in one line why a file or folder could not be written.
 *
 * @param file Path that was to be written.
 * @param error What the system said; a failure that is told already stays as it is.
 * @returns A failure with its remedy.
 */
export function writeFailure(file: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  const code = codeOf(error) ?? 'unknown';
  const [ofSystem, remedy] = systemFaults[code] ?? [code, 'Check the folder.'];
  const [what, note] = remedies[code] ?? [`cannot be written: ${ofSystem}`, remedy];
  return new Failure('machine', `\`${file}\` ${what}`, note, error);
}

/**
 * What to do with an error of the disk when nothing is made up for: tell why it cannot be written.
 *
 * @param file Path that was to be written.
 * @returns What throws the failure (see {@link writeFailure}).
 */
export function failToWrite(file: string): (error: unknown) => never {
  return (error) => {
    throw writeFailure(file, error);
  };
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
