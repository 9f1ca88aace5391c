import path from 'node:path';
import { type Environment, findProgramFolder } from '../../io/cache-folder.ts';
import { Failure } from '../../model/failure.ts';
import type { SandboxMode } from '../../model/settings.ts';
import { once } from '../../values/once.ts';
import { describeBrowserArchives, LIBRARIES, PROGRAM } from './browser-archives.ts';
import { explainFault, foreseeFault } from './explain-fault.ts';
import { type BrowserSource, findBrowser, thisMachine } from './find-browser.ts';
import { type LaunchFault, launchBrowser, type RunningBrowser } from './launch.ts';
import type { BrowserFiles } from './lend-browser.ts';
import { sweepProfileFolders } from './profile-folder.ts';
import { removeIfDamaged, unpackBrowser } from './unpack-browser.ts';

/** What the press tells while it works, for the terminal and the manifest. */
export type PressEvent =
  /** The browser is being unpacked into this folder, which happens once. */
  | { kind: 'unpacking'; folder: string }
  /** The browser goes on without its own sandbox, which somebody should know. */
  | { kind: 'sandbox-off'; reason: string }
  | { kind: 'launched'; facts: BrowserFacts }
  /** The browser died or hung while it started; it is started once more. */
  | { kind: 'restarting'; reason: string }
  /** What could be a browser of ours lies where others could change it: another folder is taken. */
  | { kind: 'cache-refused'; reason: string; folder: string }
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
  /** Id of the user as whom it runs, whom nobody else is; absent where it runs as the user of this process. */
  user?: number;
}

/** What a browser is chosen and started by. */
export interface StartOptions {
  /** Path of a browser that wins over every other. */
  browser?: string | undefined;
  sandbox: SandboxMode;
  /** Variables to look at. */
  environment: Environment;
  /** Longest time for one start, in ms; 20 s unless told. */
  launchTimeout?: number;
  /** Ends a start under way. */
  signal?: AbortSignal | undefined;
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
  const first = once(() => sweepProfileFolders().then(() => settle(options)));
  let used = false;
  return async () => {
    const { started, plan } = await first();
    if (!used) {
      used = true;
      return started;
    }
    const result = await attempt(plan, options);
    if ('running' in result || !isWorthARepeat(result, options)) {
      return demand(result, plan, options);
    }
    options.report({ kind: 'restarting', reason: result.lastWords });
    return demand(await attempt(plan, options), plan, options);
  };
}

/** How to start, as far as it is known. */
interface Plan extends BrowserFiles {
  source: BrowserSource;
  sandbox: boolean;
  /** Run it as a user whom nobody else is. */
  asOther: boolean;
  /** Why the sandbox is off. */
  reason?: string;
  /** Whether it was started once more already. */
  repeated?: boolean;
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
  const foreseen = await foreseeFault();
  if (foreseen) {
    throw new Failure('machine', `no browser can start: ${foreseen.reason}`, foreseen.remedy);
  }
  for (;;) {
    const result = await attempt(plan, options);
    const cured = 'running' in result ? undefined : await cure(plan, result, options);
    if (cured === undefined) {
      const started = await demand(result, plan, options);
      if (plan.reason !== undefined) options.report({ kind: 'sandbox-off', reason: plan.reason });
      options.report({ kind: 'launched', facts: started.facts });
      return { started, plan };
    }
    plan = cured;
  }
}

async function locate(options: StartOptions): Promise<Plan> {
  const found = await findBrowser(options.browser, thisMachine(options.environment));
  const { folder: cacheFolder, refused } = await findProgramFolder(options.environment);
  if (refused !== undefined) {
    options.report({ kind: 'cache-refused', reason: refused, folder: cacheFolder });
  }
  const archives = await describeBrowserArchives();
  let told = false;
  const tell = (): void => {
    if (!told) options.report({ kind: 'unpacking', folder: cacheFolder });
    told = true;
  };
  const unpack = (set: typeof archives.browser): Promise<string> =>
    unpackBrowser(set, cacheFolder, tell, options.signal);
  const fonts = await unpack(archives.fonts);
  const plan = {
    source: found.source,
    fontsFolder: path.join(fonts, 'fonts'),
    ...{ sandbox: true, asOther: false },
  };
  if (found.source !== 'embedded') return { ...plan, program: found.path };
  const unpacked = await unpack(archives.browser);
  return { ...plan, program: path.join(unpacked, PROGRAM), unpacked };
}

function withSandboxChoice(plan: Plan, mode: SandboxMode): Plan {
  if (mode === 'off') return { ...plan, sandbox: false, reason: 'it was switched off' };
  if (process.getuid?.() !== 0) return plan;
  // the browser refuses a sandbox to root; asking would only cost a start
  if (process.platform === 'linux') return { ...plan, asOther: true };
  return mode === 'required' ? plan : asRoot(plan);
}

function asRoot(plan: Plan, why?: string): Plan {
  const reason = `the browser has none when it is run by root${why === undefined ? '' : `, and ${why}`}`;
  return { ...plan, asOther: false, sandbox: false, reason };
}

async function attempt(plan: Plan, options: StartOptions): Promise<StartedBrowser | LaunchFault> {
  const result = await launchBrowser({
    ...plan,
    standsAlone: plan.unpacked !== undefined,
    environment: options.environment,
    timeout: options.launchTimeout ?? 20_000,
    ...(options.signal && { signal: options.signal }),
  });
  if ('lastWords' in result) return result;
  return { running: result, facts: factsOf(plan, result) };
}

async function cure(
  plan: Plan,
  fault: LaunchFault,
  options: StartOptions,
): Promise<Plan | undefined> {
  const { lastWords, kind } = fault;
  if (options.signal?.aborted) return undefined;
  if (plan.unpacked && !plan.librariesFolder && lastWords.includes('error while loading')) {
    return { ...plan, librariesFolder: path.join(plan.unpacked, LIBRARIES, 'lib') };
  }
  const asItself = plan.asOther && options.sandbox !== 'required';
  // Without the right to become another user there is none to become.
  if (asItself && kind === 'not-lent') return asRoot(plan, lastWords);
  if (asItself && kind === 'refused') {
    return asRoot(plan, `it may run as nobody else (${lastWords})`);
  }
  if (!plan.repeated && isWorthARepeat(fault, options) && !/sandbox/i.test(lastWords)) {
    options.report({ kind: 'restarting', reason: lastWords });
    return { ...plan, repeated: true };
  }
  // A silence is no sign of a system that allows no sandbox.
  if (asItself && (kind === 'silent' || !plan.sandbox)) {
    return asRoot(plan, `as another user it does not start (${lastWords})`);
  }
  if (plan.sandbox && options.sandbox === 'auto') {
    return { ...plan, sandbox: false, reason: `this system does not allow one (${lastWords})` };
  }
  if (plan.unpacked && !plan.renewed && (await removeIfDamaged(plan.unpacked))) {
    return { ...withSandboxChoice(await locate(options), options.sandbox), renewed: true };
  }
  return undefined;
}

/** A death or a silence may be chance; what the system refuses it refuses again. */
function isWorthARepeat({ kind }: LaunchFault, { signal }: StartOptions): boolean {
  return !signal?.aborted && (kind === 'ended' || kind === 'silent');
}

async function demand(
  result: StartedBrowser | LaunchFault,
  plan: Plan,
  options: StartOptions,
): Promise<StartedBrowser> {
  if ('running' in result) return result;
  const found = await explainFault(plan.program, result, plan.source === 'embedded');
  const reason = found ? `${found.reason} (${result.lastWords})` : result.lastWords;
  throw new Failure(
    'machine',
    `the browser \`${plan.program}\` does not start: ${reason}`,
    found?.remedy ?? remedyFor(plan, options),
  );
}

function remedyFor(plan: Plan, options: StartOptions): string {
  if (options.sandbox === 'required') {
    return 'run as an ordinary user where user namespaces are allowed, or use --sandbox auto';
  }
  if (plan.source === 'embedded') {
    return 'build again; if it never starts, set BRIEFPRESS_CACHE to another folder, or name an installed Chrome or Chromium with --browser';
  }
  return 'leave out --browser and BRIEFPRESS_BROWSER, or name another browser';
}

function factsOf(plan: Plan, running: RunningBrowser): BrowserFacts {
  return {
    path: plan.program,
    source: plan.source,
    version: running.version,
    sandbox: plan.sandbox ? 'on' : 'off',
    ...(plan.reason !== undefined && { reason: plan.reason }),
    ...(running.user !== undefined && { user: running.user }),
  };
}
