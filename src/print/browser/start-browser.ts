import path from 'node:path';
import { Failure } from '../../model/failure.ts';
import type { SandboxMode } from '../../model/settings.ts';
import { describeBrowserArchives, LIBRARIES, PROGRAM } from './browser-archives.ts';
import { type Environment, findCacheFolder } from './cache-folder.ts';
import { type BrowserSource, findBrowser, thisMachine } from './find-browser.ts';
import { type LaunchFault, launchBrowser, type RunningBrowser } from './launch.ts';
import { sweepProfileFolders } from './profile-folder.ts';
import { removeIfDamaged, unpackBrowser } from './unpack-browser.ts';

/** What the press tells while it works, for the terminal and the manifest. */
export type PressEvent =
  /** The browser is being unpacked into this folder, which happens once. */
  | { kind: 'unpacking'; folder: string }
  /** The browser goes on without its own sandbox, which somebody should know. */
  | { kind: 'sandbox-off'; reason: string }
  | { kind: 'launched'; facts: BrowserFacts }
  /** The browser died while it printed this briefing; a fresh one tries again. */
  | { kind: 'retrying'; title: string; reason: string };

/** Which browser prints, and how. */
export interface BrowserFacts {
  /** Absolute path of the program. */
  path: string;
  source: BrowserSource;
  /** Such as `HeadlessChrome/153.0.8010.0`. */
  version: string;
  sandbox: 'on' | 'off';
  /** Why the sandbox is off, when it is. */
  reason?: string;
  /** Folder of the fonts of last resort. */
  fontsFolder: string;
  cacheFolder: string;
}

/** What a browser is chosen and started by. */
export interface StartOptions {
  /** Path of a browser that wins over every other. */
  browser?: string;
  sandbox: SandboxMode;
  /** Variables to look at. */
  environment: Environment;
  /** Longest time for one start, in ms; 20 s unless told. */
  launchTimeout?: number;
  /** Ends a start under way. */
  signal?: AbortSignal;
  report(event: PressEvent): void;
}

/** A running browser and what is known of it. */
export interface StartedBrowser {
  running: RunningBrowser;
  facts: BrowserFacts;
}

/**
 * Prepare to start browsers. The search, the unpacking and the question whether the sandbox works
 * are settled by the first start; the others wait for it and follow.
 *
 * @param options Wishes.
 * @returns A function that starts one browser each time it is called.
 */
export function createBrowserStarter(options: StartOptions): () => Promise<StartedBrowser> {
  let first: Promise<Settled> | undefined;
  let used = false;
  return async () => {
    first ??= sweepProfileFolders().then(() => settle(options));
    const { started, plan } = await first;
    if (!used) {
      used = true;
      return started;
    }
    return demand(await attempt(plan, options), plan, options);
  };
}

/** How to start, as far as it is known. */
interface Plan {
  source: BrowserSource;
  program: string;
  fontsFolder: string;
  cacheFolder: string;
  sandbox: boolean;
  /** Why the sandbox is off. */
  reason?: string;
  librariesFolder?: string;
  /** The unpacked folder of the embedded browser. */
  unpacked?: string;
  /** Whether that folder was found damaged and has been unpacked again. */
  renewed?: boolean;
}

interface Settled {
  started: StartedBrowser;
  plan: Plan;
}

/** The first start: as long as a fault has a cure that was not tried, try it. */
async function settle(options: StartOptions): Promise<Settled> {
  let plan = withSandboxChoice(await locate(options), options.sandbox);
  for (;;) {
    const result = await attempt(plan, options);
    const cured = 'running' in result ? undefined : await cure(plan, result, options);
    if (cured === undefined) {
      const started = demand(result, plan, options);
      if (plan.reason !== undefined) options.report({ kind: 'sandbox-off', reason: plan.reason });
      options.report({ kind: 'launched', facts: started.facts });
      return { started, plan };
    }
    plan = cured;
  }
}

async function locate(options: StartOptions): Promise<Plan> {
  const found = await findBrowser(options.browser, thisMachine(options.environment));
  const cacheFolder = await findCacheFolder(options.environment);
  const archives = await describeBrowserArchives();
  let told = false;
  const tell = (): void => {
    if (!told) options.report({ kind: 'unpacking', folder: cacheFolder });
    told = true;
  };
  const unpack = (set: typeof archives.browser): Promise<string> =>
    unpackBrowser(set, cacheFolder, tell, options.signal);
  const fonts = await unpack(archives.fonts);
  const plan = { source: found.source, fontsFolder: path.join(fonts, 'fonts'), cacheFolder };
  if (found.source !== 'embedded') return { ...plan, program: found.path, sandbox: true };
  const unpacked = await unpack(archives.browser);
  return { ...plan, program: path.join(unpacked, PROGRAM), unpacked, sandbox: true };
}

function withSandboxChoice(plan: Plan, mode: SandboxMode): Plan {
  if (mode === 'off') return { ...plan, sandbox: false, reason: 'it was switched off' };
  // the browser refuses a sandbox to root; asking would only cost a start
  if (mode === 'auto' && process.getuid?.() === 0) {
    return { ...plan, sandbox: false, reason: 'the browser has none when it is run by root' };
  }
  return plan;
}

async function attempt(plan: Plan, options: StartOptions): Promise<StartedBrowser | LaunchFault> {
  const { program, sandbox, fontsFolder, librariesFolder } = plan;
  const result = await launchBrowser({
    program,
    sandbox,
    fontsFolder,
    ...(librariesFolder && { librariesFolder }),
    environment: options.environment,
    timeout: options.launchTimeout ?? 20_000,
    ...(options.signal && { signal: options.signal }),
  });
  if ('lastWords' in result) return result;
  return { running: result, facts: factsOf(plan, result) };
}

async function cure(
  plan: Plan,
  { lastWords }: LaunchFault,
  options: StartOptions,
): Promise<Plan | undefined> {
  if (options.signal?.aborted) return undefined;
  if (plan.unpacked && !plan.librariesFolder && lastWords.includes('error while loading')) {
    return { ...plan, librariesFolder: path.join(plan.unpacked, LIBRARIES, 'lib') };
  }
  if (plan.sandbox && options.sandbox === 'auto') {
    return { ...plan, sandbox: false, reason: `this system does not allow one (${lastWords})` };
  }
  if (plan.unpacked && !plan.renewed && (await removeIfDamaged(plan.unpacked))) {
    return { ...withSandboxChoice(await locate(options), options.sandbox), renewed: true };
  }
  return undefined;
}

function demand(
  result: StartedBrowser | LaunchFault,
  plan: Plan,
  options: StartOptions,
): StartedBrowser {
  if ('running' in result) return result;
  throw new Failure(
    'machine',
    `the browser \`${plan.program}\` does not start: ${result.lastWords}`,
    remedyFor(plan, options),
  );
}

function remedyFor(plan: Plan, options: StartOptions): string {
  if (options.sandbox === 'required') {
    return 'run as an ordinary user where user namespaces are allowed, or use --sandbox auto';
  }
  if (plan.source === 'embedded') return 'name an installed Chrome or Chromium with --browser';
  return 'leave out --browser and BRIEFPRESS_BROWSER, or name another browser';
}

function factsOf(plan: Plan, running: RunningBrowser): BrowserFacts {
  return {
    path: plan.program,
    source: plan.source,
    version: running.version,
    sandbox: plan.sandbox ? 'on' : 'off',
    ...(plan.reason !== undefined && { reason: plan.reason }),
    fontsFolder: plan.fontsFolder,
    cacheFolder: plan.cacheFolder,
  };
}
