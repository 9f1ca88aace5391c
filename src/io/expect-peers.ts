import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../model/failure.ts';

/** Optional packages that one command needs. */
export interface WantedPeers {
  /** The command, such as `briefpress watch`. */
  command: string;
  /** Their names, with the major version that we know. */
  packages: Readonly<Record<string, number>>;
  /** What installs packages: `npm install --save-dev`, for what only people at their desks need. */
  install: string;
}

/**
 * See that optional packages are installed in the version that we know.
 *
 * @param wanted The packages, and who wants them.
 * @param from Finds packages from where this tool is installed, never from the project.
 * @throws Failure (`usage`) with the command that installs what is missing, or of another version.
 */
export function expectPeers(wanted: WantedPeers, from: NodeJS.Require): void {
  const missing = Object.entries(wanted.packages)
    .filter(([name, major]) => !isThere(name, major, from))
    .map(([name, major]) => `${name}@${major}`);
  if (missing.length === 0) return;
  const them = missing.length === 1 ? 'a package that is' : 'packages that are';
  throw new Failure(
    'usage',
    `\`${wanted.command}\` wants ${them} not installed: \`${missing.join('`, `')}\``,
    `Run \`${wanted.install} ${missing.join(' ')}\` beside Briefpress; everything else works without.`,
  );
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
