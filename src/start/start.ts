/**
 * The first code that runs in a thread: it loads the files of the bundle. It is made into a file of
 * its own, `dist/bundle/start.cjs`.
 *
 * @module
 */
import { setFlagsFromString } from 'node:v8';
import { createChunkLoader } from './chunk-loader.ts';
import { engineFlags } from './engine-flags.ts';
import { keptCode } from './kept-code.ts';

declare const __dirname: string;

/** For a process of our own, before anything is loaded: the switches are part of what code is kept for. */
export function setEngineFlags(): void {
  for (const flag of engineFlags(process.versions.v8)) setFlagsFromString(flag);
}

export const { load, keepCode } = createChunkLoader(__dirname, keptCode(process.env, __dirname));
