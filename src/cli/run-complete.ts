import tab from '@bomb.sh/tab/commander';
import { exitCodes } from './exit-codes.ts';
import { type Call, createProgram } from './parse-arguments.ts';

/**
 * Carry out `briefpress complete`: print the script that teaches a shell to complete our commands, or,
 * asked by that script, what may follow the words that were typed.
 *
 * @param call What is asked for.
 * @returns The exit code.
 */
export function runComplete({
  words,
}: Extract<Call, { command: 'complete' }>): typeof exitCodes.built {
  const program = createProgram('', () => {}, { isForCompletion: true });
  tab(program);
  program.parse(['complete', ...words], { from: 'user' });
  return exitCodes.built;
}
