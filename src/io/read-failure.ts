import { Failure } from '../model/failure.ts';
import { codeOf } from './code-of.ts';
import { systemFailure } from './system-failure.ts';

/**
 * Say in one line why something of the project could not be read.
 *
 * @param shown Path as people know it.
 * @param error What the system said; a failure that is told already stays as it is.
 * @returns A failure with its remedy.
 */
export function readFailure(shown: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  // To read starts no process, which is what is lacking where others must try again.
  const ofSystem = codeOf(error) === 'EAGAIN' ? undefined : systemFailure(error, `\`${shown}\``);
  if (ofSystem) return ofSystem;
  const code = codeOf(error) ?? 'unknown';
  const [what, remedy] = remedies[code] ?? ['cannot be read', 'Look at the disk or its mount.'];
  return new Failure('machine', `\`${shown}\` ${what} (${code})`, remedy, error);
}

/**
 * What to do with an error of the disk when nothing is made up for: tell why it cannot be read.
 *
 * @param shown Path as people know it.
 * @returns What throws the failure (see {@link readFailure}).
 */
export function failToRead(shown: string): (error: unknown) => never {
  return (error) => {
    throw readFailure(shown, error);
  };
}

const PERMISSIONS = 'Change its permissions, or run as a user who may read it.';

const remedies: Record<string, [what: string, remedy: string]> = {
  EACCES: ['may not be read', PERMISSIONS],
  EPERM: ['may not be read', PERMISSIONS],
  ELOOP: ['is a link that leads back to itself', 'Remove the link, or let it name a file.'],
  ENOENT: ['vanished while it was read', 'Build again when nobody moves files there.'],
  ENOTDIR: ['vanished while it was read', 'Build again when nobody moves files there.'],
};
