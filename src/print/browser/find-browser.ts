import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Environment } from '../../io/cache-folder.ts';
import { Failure } from '../../model/failure.ts';
import { canBeRun } from './can-be-run.ts';

/** Where a browser comes from. */
export type BrowserSource = 'given' | 'embedded' | 'system';

/** A browser that was found; the embedded one has no path before it is unpacked. */
export type FoundBrowser =
  | { source: 'given' | 'system'; path: string }
  | { source: 'embedded'; path?: undefined };

/** The machine, as far as the search for a browser looks at it. */
export interface Machine {
  platform: NodeJS.Platform;
  arch: string;
  environment: Environment;
  /**
   * @param file Absolute path.
   * @returns What stands there, and whether the user may run it.
   */
  look(file: string): Promise<'program' | 'not-executable' | 'folder' | 'missing'>;
}

/** The loader that the embedded program asks for; a musl system has none. */
const LOADER = '/lib64/ld-linux-x86-64.so.2';

/**
 * Find the browser that prints: the given one, else the embedded one where it can run, else one
 * that is installed on the system.
 *
 * @param given Path from the command line, or undefined; `BRIEFPRESS_BROWSER` stands in for it.
 * @param machine Machine to look at.
 * @returns The browser and where it comes from.
 * @throws Failure (`usage`) when the given browser cannot be run, (`machine`) when there is none.
 */
export async function findBrowser(
  given: string | undefined,
  machine: Machine,
): Promise<FoundBrowser> {
  const wish = given || machine.environment.BRIEFPRESS_BROWSER;
  if (wish) return { source: 'given', path: await demandProgram(path.resolve(wish), machine) };
  if (await canRunEmbedded(machine)) return { source: 'embedded' };
  for (const candidate of systemCandidates(machine)) {
    if ((await machine.look(candidate)) === 'program') return { source: 'system', path: candidate };
  }
  throw new Failure(
    'machine',
    `no browser was found for ${machine.platform} on ${machine.arch}`,
    'install Chrome or Chromium, or name one with --browser or BRIEFPRESS_BROWSER',
  );
}

/**
 * Describe the machine this process runs on.
 *
 * @param environment Variables to look at.
 * @returns The machine.
 */
export function thisMachine(environment: Environment): Machine {
  return { platform: process.platform, arch: process.arch, environment, look };
}

async function look(file: string): Promise<'program' | 'not-executable' | 'folder' | 'missing'> {
  try {
    if (!(await stat(file)).isFile()) return 'folder';
  } catch {
    return 'missing';
  }
  return (await canBeRun(file)) ? 'program' : 'not-executable';
}

async function demandProgram(file: string, machine: Machine): Promise<string> {
  const found = await machine.look(file);
  if (found === 'program') return file;
  const faults = {
    missing: 'does not exist',
    folder: 'is not a file',
    'not-executable': 'may not be executed',
  };
  throw new Failure(
    'usage',
    `the browser \`${file}\` ${faults[found]}`,
    'correct --browser or BRIEFPRESS_BROWSER, or leave it out to use the embedded browser',
  );
}

async function canRunEmbedded(machine: Machine): Promise<boolean> {
  if (machine.platform !== 'linux' || machine.arch !== 'x64') return false;
  return (await machine.look(LOADER)) !== 'missing';
}

function systemCandidates(machine: Machine): string[] {
  if (machine.platform === 'darwin') return macCandidates(machine.environment);
  if (machine.platform === 'win32') return windowsCandidates(machine.environment);
  return unixCandidates(machine.environment);
}

function unixCandidates(environment: Environment): string[] {
  // the real programs come first: some systems wrap them in a script with flags of its own
  const known = [
    '/usr/lib/chromium/chromium',
    '/usr/lib/chromium-browser/chromium-browser',
    '/usr/lib64/chromium-browser/chromium-browser',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ];
  const names = [
    'chrome-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
  ];
  // a relative entry of PATH would let the working folder choose the program
  const folders = (environment.PATH ?? '').split(':').filter((entry) => entry.startsWith('/'));
  return [
    ...known,
    ...folders.flatMap((folder) => names.map((name) => path.posix.join(folder, name))),
  ];
}

function macCandidates(environment: Environment): string[] {
  const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  const folders = [
    '/Applications',
    ...(environment.HOME ? [`${environment.HOME}/Applications`] : []),
  ];
  return folders.flatMap((folder) =>
    names.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
  );
}

function windowsCandidates(environment: Environment): string[] {
  const roots = [
    environment.PROGRAMFILES,
    environment['PROGRAMFILES(X86)'],
    environment.LOCALAPPDATA,
  ];
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return roots
    .filter((root) => root !== undefined)
    .flatMap((root) => programs.map((program) => path.win32.join(root, program)));
}
