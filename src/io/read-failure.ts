import { Failure } from '../model/failure.ts';
import { systemFailure } from './system-failure.ts';

/**
 * Say in one line why something of the project could not be read.
 *
 * @param shown Path as people know it.
 * @param error What the system said.
 * @returns A failure with its remedy.
 */
export function readFailure(shown: string, error: unknown): Failure {
  const ofSystem = systemFailure(error, `\`${shown}\``);
  if (ofSystem) return ofSystem;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const [what, remedy] = remedies[code] ?? ['cannot be read', 'Look at the disk or its mount.'];
  return new Failure('machine', `\`${shown}\` ${what} (${code})`, remedy, error);
}

const PERMISSIONS = 'Change its permissions, or run as a user who may read it.';

const remedies: Record<string, [what: string, remedy: string]> = {
  EACCES: ['may not be read', PERMISSIONS],
  EPERM: ['may not be read', PERMISSIONS],
  ELOOP: ['is a link that leads back to itself', 'Remove the link, or let it name a file.'],
  ENOENT: ['vanished while it was read', 'Build again when nobody moves files there.'],
  ENOTDIR: ['vanished while it was read', 'Build again when nobody moves files there.'],
};
