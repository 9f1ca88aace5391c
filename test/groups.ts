import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * `main` is what `npm test` runs; `light` of it needs neither browser nor compiled program; `fast` of that
 * needs no Redis either, and tries no very many cases; `wide` tries the same over more inputs; `long` with
 * far more cases and lengths; `faults` break the machine under the program, which takes whole processes;
 * `hostile` is the whole corpus of hostile briefings.
 */
export type Group = 'main' | 'light' | 'fast' | 'wide' | 'long' | 'faults' | 'hostile';

/** Groups that stand in folders of their own. */
const FOLDERS: Partial<Record<Group, string>> = {
  faults: 'test/faults/',
  hostile: 'test/hostile/whole/',
};

/** What a test imports when it needs a browser, or the compiled program. */
const DOORS =
  /^(test\/support\/run-command-line|src\/threads\/.*|src\/runs\/(?!plan-run|survey-project).*|src\/print\/press|src\/print\/browser\/(launch|start-browser|unpack-browser|install-browser|inspect-browser))\.ts$/;

/**
 * List the files of tests in a group, found by what they import: there is no list to keep.
 *
 * @param group The group.
 * @returns Paths from the root of the repository, sorted.
 */
export function filesOf(group: Group): string[] {
  const own = FOLDERS[group];
  const others = Object.values(FOLDERS);
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join('test', file.split(path.sep).join('/')))
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) =>
      own ? file.startsWith(own) : !others.some((folder) => file.startsWith(folder)),
    )
    .sort();
  const light = (file: string) => !reaches(file, (one) => DOORS.test(one));
  if (group === 'light') return files.filter(light);
  if (group === 'fast') return files.filter((file) => light(file) && !reaches(file, isSlow));
  if (group === 'long') return files.filter((file) => reaches(file, isScale));
  if (group === 'wide') return files.filter((file) => reaches(file, isWidth));
  return files;
}

function isScale(file: string): boolean {
  return file === 'test/support/scaled.ts';
}

/** What takes most of the time of tests that need no browser. */
function isSlow(file: string): boolean {
  return isScale(file) || file === 'test/support/redis-server.ts';
}

function isWidth(file: string): boolean {
  return file === 'test/support/widely.ts';
}

/** Whether a test, or what it imports from `test/`, imports a file; types alone do not count. */
function reaches(file: string, isWanted: (file: string) => boolean): boolean {
  const seen = new Set([file]);
  for (const one of seen) {
    const text = readFileSync(one, 'utf8');
    // A program run from `dist/` is named, not imported.
    if (isWanted('test/support/run-command-line.ts') && /['"`/]dist['"`/]/.test(text)) return true;
    for (const imported of importsOf(one, text)) {
      if (isWanted(imported)) return true;
      if (imported.startsWith('test/') && existsSync(imported)) seen.add(imported);
    }
  }
  return false;
}

function importsOf(file: string, text: string): string[] {
  const found = text.matchAll(/^(?:import|export)\b(?!\s+type\b)[^;]*?from '(\.[^']+\.ts)'/gm);
  return [...found].map(([, to = '']) => path.posix.join(path.posix.dirname(file), to));
}
