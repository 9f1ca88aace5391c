import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Chokidar from 'chokidar';
import { expectPeers } from '../io/expect-peers.ts';

/** The packages that only `briefpress watch` needs, as they are installed. */
export interface Peers {
  /** Watches files. */
  chokidar: typeof Chokidar;
  /** Absolute path of the folder of pdf.js with its program and its worker. */
  pdfjs: string;
}

/** What is asked for: the last major versions that run on each Node that we promise. */
const WANTED = {
  command: 'briefpress watch',
  packages: { chokidar: 5, 'pdfjs-dist': 5 },
  install: 'npm install --save-dev',
};

/**
 * Load the optional packages of `watch`.
 *
 * @param from Finds packages from where this tool is installed, never from the project.
 * @returns The packages.
 * @throws Failure (`usage`) with the command that installs what is missing, or of another version.
 */
export function loadPeers(from: NodeJS.Require = createRequire(import.meta.url)): Peers {
  expectPeers(WANTED, from);
  return {
    chokidar: from('chokidar') as Peers['chokidar'],
    pdfjs: path.dirname(from.resolve('pdfjs-dist/legacy/build/pdf.min.mjs')),
  };
}
