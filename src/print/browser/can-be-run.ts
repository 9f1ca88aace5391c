import { access, constants } from 'node:fs/promises';
import { succeeds } from '../../values/succeeds.ts';

/**
 * Tell whether the system would run a program.
 *
 * @param program Absolute path.
 * @returns Whether it is there, and may be run by this user.
 */
export function canBeRun(program: string): Promise<boolean> {
  return succeeds(access(program, constants.X_OK));
}
