import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'puppeteer';
import type { Environment } from '../../io/cache-folder.ts';
import { once } from '../../values/once.ts';
import { whenAborted } from '../../values/when-aborted.ts';
import { browserFlags } from './browser-flags.ts';
import { writeFontConfig } from './font-config.ts';
import { type BrowserFiles, type BrowserPlace, lendBrowser } from './lend-browser.ts';
import { createPipeTransport } from './pipe-transport.ts';
import { makeProfileFolder, type ProfileFolder } from './profile-folder.ts';
import { processesOf } from './unused-user.ts';

/** How to start one browser. */
export interface LaunchOptions extends BrowserFiles {
  sandbox: boolean;
  /** Run it as a user whom nobody else is, as root can; else as the user of this process. */
  asOther?: boolean;
  /** Whether the program needs nothing that lies beside it. */
  standsAlone?: boolean;
  /** Variables of this process; only the few a browser needs are handed on. */
  environment: Environment;
  /** Longest time for the start, in ms. */
  timeout: number;
  /** Ends the browser when it is aborted during the start. */
  signal?: AbortSignal;
}

/** A browser at work, with its one warm page. */
export interface RunningBrowser {
  /** Such as `HeadlessChrome/153.0.8010.0`. */
  version: string;
  page: Page;
  /** DevTools session of that page. */
  session: CDPSession;
  processId: number;
  /** Id of the other user as whom it runs; absent where it runs as the user of this process. */
  user?: number;
  /** Resolves, with the last words of the browser, when its process has ended or its page crashed. */
  died: Promise<string>;
  /**
   * Hear of that death as long as one wants to: a promise that lives on keeps all that those hold who
   * have ever waited for it, such as their prints.
   *
   * @param listener Hears the last words; at once when it is dead already.
   * @returns Ends the listening.
   */
  onDeath(listener: (lastWords: string) => void): () => void;
  /** Free what earlier documents have left: of itself it lets twice as much pile up. */
  collectGarbage(): Promise<void>;
  /** End it, with all its processes, and remove its folder. May be called again. */
  kill(): Promise<void>;
}

/** Why a browser did not start. */
export interface LaunchFault {
  /** Its own last words, or what the system said. */
  lastWords: string;
  /**
   * `ended`: its process or its page did; `silent`: it gave no answer in time; `refused`: the system started
   * no process; `not-lent`: no other user could be found, or he could not be given what he needs.
   */
  kind: 'ended' | 'silent' | 'refused' | 'not-lent';
  /** Code of the system, where it started no process. */
  code?: string;
}

/**
 * Start a browser and make its page ready for printing.
 *
 * @param options What to start and how.
 * @returns The running browser, or why it did not start; then nothing of it is left.
 * @throws Failure (`machine`) when there is no room for its temporary files.
 */
export async function launchBrowser(options: LaunchOptions): Promise<RunningBrowser | LaunchFault> {
  const profile = await makeProfileFolder();
  const place = await placeOf(options, profile);
  if ('lastWords' in place) {
    await profile.remove();
    return place;
  }
  const child = await startProcess(options, place).catch(refusal);
  if ('lastWords' in child) {
    await profile.remove();
    return child;
  }
  const died = whenDead(child);
  const kill = createKill(child, profile, place.user);
  const start = connect(child, died, kill);
  // what fails after the race is lost has been told already
  start.catch(() => {});
  const { timeout } = options;
  const fault = await Promise.race([
    start.then(
      () => undefined,
      async (error: Error) => ended(await orLastWords(died, error.message)),
    ),
    whenRefused(child),
    died.then((words) => ended(words || 'it ended at once without a word')),
    sleep(timeout, silent(`it did not answer within ${timeout / 1000} s`), { ref: false }),
    whenAborted(options.signal).then(() => silent('it was no longer wanted')),
  ]);
  if (fault === undefined) {
    const { user } = place;
    return { ...(await start), ...(user !== undefined && { user }) };
  }
  await kill();
  return fault;
}

function ended(lastWords: string): LaunchFault {
  return { lastWords, kind: 'ended' };
}

function silent(lastWords: string): LaunchFault {
  return { lastWords, kind: 'silent' };
}

async function placeOf(
  options: LaunchOptions,
  profile: ProfileFolder,
): Promise<BrowserPlace | LaunchFault> {
  const { asOther, standsAlone = false } = options;
  if (!asOther) return { ...options, folder: profile.path };
  const lent = await lendBrowser(options, standsAlone, profile);
  return 'refused' in lent ? { lastWords: lent.refused, kind: 'not-lent' } : lent;
}

async function startProcess(options: LaunchOptions, place: BrowserPlace): Promise<ChildProcess> {
  const { folder, program, user } = place;
  return spawn(program, browserFlags({ profileFolder: folder, sandbox: options.sandbox }), {
    // leader of its own process group: a group can be killed whole
    detached: process.platform !== 'win32',
    cwd: folder,
    env: await browserEnvironment(options.environment, place),
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
    ...(user !== undefined && { uid: user, gid: user }),
  });
}

/** Little is handed on, so that nothing secret and nothing local can reach a PDF. */
async function browserEnvironment(
  environment: Environment,
  place: BrowserPlace,
): Promise<Environment> {
  const { folder, librariesFolder } = place;
  return {
    PATH: environment.PATH,
    LD_LIBRARY_PATH: librariesFolder ?? environment.LD_LIBRARY_PATH,
    SystemRoot: environment.SystemRoot,
    HOME: folder,
    TMPDIR: folder,
    TEMP: folder,
    TMP: folder,
    XDG_CONFIG_HOME: folder,
    XDG_CACHE_HOME: folder,
    FONTCONFIG_FILE: await writeFontConfig(place.fontsFolder, folder),
    LANG: 'C.UTF-8',
    TZ: 'UTC',
  };
}

async function connect(
  child: ChildProcess,
  died: Promise<string>,
  kill: () => Promise<void>,
): Promise<RunningBrowser> {
  const { default: puppeteer } = await import('puppeteer');
  const [, , , toBrowser, fromBrowser] = child.stdio;
  const browser = await puppeteer.connect({
    transport: createPipeTransport(toBrowser as Writable, fromBrowser as Readable, () => {
      void kill();
    }),
    defaultViewport: null,
    // our own clock limits every step
    protocolTimeout: 0,
    // otherwise each data: address is told back to us in full
    networkEnabled: false,
    issuesEnabled: false,
  });
  const page = await preparePage(browser);
  const end = Promise.race([died, whenCrashed(page)]);
  const session = await page.createCDPSession();
  return {
    version: await browser.version(),
    page,
    session,
    processId: child.pid ?? 0,
    died: end,
    onDeath: listenersOf(end),
    collectGarbage: () => session.send('HeapProfiler.collectGarbage'),
    kill,
  };
}

function listenersOf(died: Promise<string>): RunningBrowser['onDeath'] {
  const listeners = new Set<(lastWords: string) => void>();
  let dead: string | undefined;
  void died.then((lastWords) => {
    dead = lastWords;
    for (const listener of listeners) listener(lastWords);
  });
  return (listener) => {
    if (dead !== undefined) listener(dead);
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
}

async function preparePage(browser: Browser): Promise<Page> {
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.setJavaScriptEnabled(false);
  // a sandbox that fails takes the renderer with it: only an answer from the page proves that it holds
  await Promise.race([page.evaluate('1'), whenCrashed(page).then(rejectWith)]);
  return page;
}

function rejectWith(reason: string): never {
  throw new Error(reason);
}

function whenRefused(child: ChildProcess): Promise<LaunchFault> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(refusal(error)));
  });
}

function refusal({ code, message }: NodeJS.ErrnoException): LaunchFault {
  return { lastWords: message, kind: 'refused', ...(code !== undefined && { code }) };
}

function whenCrashed(page: Page): Promise<string> {
  return new Promise((resolve) => {
    page.once('error', () => resolve('its page crashed'));
  });
}

function whenDead(child: ChildProcess): Promise<string> {
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-16_384);
  });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', async (code, signal) => {
      // the last words may still be on their way; a grandchild may keep the pipe open
      await Promise.race([new Promise((heard) => child.once('close', heard)), sleep(100)]);
      const end = signal ? `it was ended by ${signal}` : `it ended with code ${code}`;
      resolve(tellingLine(words) ?? end);
    });
  });
}

/** The sentence that explains a death, without the browser's own prefix of time and place. */
function tellingLine(words: string): string | undefined {
  const lines = words.split('\n').map((line) => line.trim());
  const telling = lines.find((line) =>
    /FATAL|error while loading|No usable sandbox|no-sandbox|not found/.test(line),
  );
  return (telling ?? lines.findLast((line) => line !== ''))
    ?.replace(/^\[[^\]]*\]\s*/, '')
    .replace(/[^\P{C}]/gu, ' ')
    .replace(/(?<=[.!]) .*/, '')
    .slice(0, 200);
}

function createKill(
  child: ChildProcess,
  profile: ProfileFolder,
  user: number | undefined,
): () => Promise<void> {
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const atExit = (): void => {
    killGroup(child);
    profile.removeNow();
  };
  // many browsers are many listeners, and no leak
  process.setMaxListeners(process.getMaxListeners() + 1);
  process.once('exit', atExit);
  const killAndClean = async (): Promise<void> => {
    killGroup(child);
    await Promise.race([ended, sleep(5000, undefined, { ref: false })]);
    // Nobody shall move things in a folder while root removes it.
    if (user !== undefined) await endAllOf(user);
    await profile.remove();
    process.off('exit', atExit);
    process.setMaxListeners(process.getMaxListeners() - 1);
  };
  return once(killAndClean);
}

/** Killed, not closed: it is faster, works on a browser that hangs, and nothing is to be saved. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // all its processes have ended already
  }
}

/** Of a user whom nobody else is, all processes are the browser's. */
async function endAllOf(user: number): Promise<void> {
  for (const id of await processesOf(user)) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // it has ended already
    }
  }
}

/** An error of the protocol says less than the browser does when it is dying. */
function orLastWords(died: Promise<string>, message: string): Promise<string> {
  return Promise.race([died, sleep(500, message)]);
}
