import { Failure } from '../model/failure.ts';
import { codeOf } from './code-of.ts';

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken by another program',
  EACCES: 'may not be used by you',
};

/**
 * Say in one line why a port cannot be listened on.
 *
 * @param port Its number.
 * @param remedy What to do.
 * @param error What the system said.
 * @returns A failure (`usage`); undefined where it is not the port that is in the way.
 */
export function portFailure(port: number, remedy: string, error: unknown): Failure | undefined {
  const reason = REASONS[codeOf(error) ?? ''];
  return reason ? new Failure('usage', `port \`${port}\` ${reason}`, remedy, error) : undefined;
}
