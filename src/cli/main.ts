#!/usr/bin/env node
import { startPrepareThread } from '../threads/prepare-thread.ts';

/** Commands that prepare briefings, as they are called for the most part: the command first. */
const PREPARING: ReadonlySet<string | undefined> = new Set(['build', 'check', 'refs']);

// A build waits longest for this thread: it begins to load before anything else is done, also before
// it is known whether the call makes sense. One without work keeps no program from its end.
const argv = process.argv.slice(2);
const thread = PREPARING.has(argv[0]) ? startPrepareThread() : undefined;
void import('./run-command.ts').then(({ runCommand }) => runCommand(argv, thread));
