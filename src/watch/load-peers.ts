import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Chokidar from 'chokidar';
import { Failure } from '../model/failure.ts';

/** The packages that only `briefpress watch` needs, as they are installed. */
export interface Peers {
  /** Watches files. */
  chokidar: typeof Chokidar;
  /** Absolute path of the folder of pdf.js with its program and its worker. */
  pdfjs: string;
}

/** What is asked for, by name and major version: the last that run on each Node that we promise. */
const WANTED = { chokidar: 5, 'pdfjs-dist': 5 } as const;

/**
 * Load the optional packages of `watch`.
 *
 * @param from Finds packages from where this tool is installed, never from the project.
 * @returns The packages.
 * @throws Failure (`usage`) with the command that installs what is missing, or of another version.
 */
export function loadPeers(from: NodeJS.Require = createRequire(import.meta.url)): Peers {
  const missing = Object.entries(WANTED).filter(([name, major]) => !isThere(name, major, from));
  if (missing.length > 0) throw notInstalled(missing.map(([name, major]) => `${name}@${major}`));
  return {
    chokidar: from('chokidar') as Peers['chokidar'],
    pdfjs: path.dirname(from.resolve('pdfjs-dist/legacy/build/pdf.min.mjs')),
  };
}

function isThere(name: string, major: number, from: NodeJS.Require): boolean {
  try {
    return Number.parseInt(versionOf(from.resolve(name), name), 10) === major;
  } catch {
    return false;
  }
}

/** Read from the disk: not every package lets its manifest be loaded. */
function versionOf(entry: string, name: string): string {
  const folder = entry.slice(0, entry.lastIndexOf(path.join('node_modules', name)));
  const manifest = path.join(folder, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

function notInstalled(packages: readonly string[]): Failure {
  const them = packages.length === 1 ? 'a package that is' : 'packages that are';
  return new Failure(
    'usage',
    `\`briefpress watch\` wants ${them} not installed: \`${packages.join('`, `')}\``,
    `Run \`npm install --save-dev ${packages.join(' ')}\` beside Briefpress; everything else works without.`,
  );
}
