#!/usr/bin/env node
import { startPrepareThread } from '../threads/prepare-thread.ts';

// These wait longest for the thread that prepares: it begins to load before anything else is done, also
// before it is known whether the call makes sense. One without work keeps no program from its end.
const argv = process.argv.slice(2);
const thread = willPrepare(argv) ? startPrepareThread() : undefined;
void import('./run-command.ts').then(({ runCommand }) => runCommand(argv, thread));

/** A build into a folder mostly finds that nothing has changed, and then wants no thread. */
function willPrepare([command, ...rest]: readonly string[]): boolean {
  if (command === 'check' || command === 'refs') return true;
  return command === 'build' && rest.some((word) => word.endsWith('.pdf') || word === '-');
}
