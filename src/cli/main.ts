#!/usr/bin/env node
import { startPrepareThread } from '../threads/prepare-thread.ts';
import { willPrepare } from './will-prepare.ts';

// These wait longest for the thread that prepares: it begins to load before anything else is done, also
// before it is known whether the call makes sense. One without work keeps no program from its end.
const argv = process.argv.slice(2);
const thread = willPrepare(argv, process.cwd()) ? startPrepareThread() : undefined;
void import('./run-command.ts').then(({ runCommand }) => runCommand(argv, thread));
