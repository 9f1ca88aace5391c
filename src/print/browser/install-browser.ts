import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import {
  Browser,
  type BrowserPlatform,
  computeExecutablePath,
  detectBrowserPlatform,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';
import { type Environment, findCacheFolder } from '../../io/cache-folder.ts';
import { Failure } from '../../model/failure.ts';
import { canBeRun } from './can-be-run.ts';
import { unpackZip } from './unpack-zip.ts';

/** Folder of downloaded browsers, in the cache. */
const FOLDER = 'installed';

/** A download that brings nothing for so long has ended, in ms. */
const PATIENCE = 60_000;

/** Which browser is installed, and where. */
export interface BrowserBuild {
  /** Version, such as `153.0.8010.0`. */
  buildId: string;
  platform: BrowserPlatform;
  /** Absolute path of the folder of all downloaded browsers. */
  folder: string;
  /** Where browsers are downloaded from; defaults to the site of Chrome for Testing. */
  baseUrl?: string;
  /** How long nothing may come, in ms; defaults to a minute. */
  patience?: number;
}

/**
 * Download a browser for a machine that the embedded one does not run on. This is the one place
 * where Briefpress uses the network, and only when it is told to.
 *
 * @param environment Variables that tell where the cache is.
 * @param tell Hears how far the download is.
 * @returns Absolute path of the program; name it with `--browser` or `BRIEFPRESS_BROWSER`.
 * @throws Failure (`machine`) when there is no browser for this machine, or no network.
 */
export async function installSystemBrowser(
  environment: Environment,
  tell: (line: string) => void,
): Promise<string> {
  const platform = detectBrowserPlatform();
  if (!platform) {
    throw new Failure(
      'machine',
      `there is no browser to download for ${process.platform} on ${process.arch}`,
      'install Chromium by other means and name it with --browser',
    );
  }
  const folder = path.join(await findCacheFolder(environment), FOLDER);
  try {
    const buildId = await unlessSilent(PATIENCE, () =>
      resolveBuildId(Browser.CHROMEHEADLESSSHELL, platform, 'stable'),
    );
    return await installBuild({ buildId, platform, folder }, tell);
  } catch (error) {
    throw new Failure(
      'machine',
      `the browser could not be downloaded: ${error instanceof Error ? error.message : String(error)}`,
      'check the network, or install Chrome or Chromium and name it with --browser',
      error,
    );
  }
}

/**
 * Download and unpack one version of the headless shell, unless it is there. It is unpacked under
 * another name and takes its own by one rename, so that what is there is whole.
 *
 * @param build Version, platform and place.
 * @param tell Hears how far the download is.
 * @returns Absolute path of the program.
 * @throws Error when it cannot be downloaded, or is not what it should be.
 */
export async function installBuild(
  build: BrowserBuild,
  tell: (line: string) => void,
): Promise<string> {
  const { buildId, platform, folder } = build;
  const browser = Browser.CHROMEHEADLESSSHELL;
  const program = computeExecutablePath({ browser, buildId, platform, cacheDir: folder });
  if (await canBeRun(program)) return program;
  tell(`downloading headless shell ${buildId}`);
  await mkdir(folder, { recursive: true });
  const unfinished = await mkdtemp(path.join(folder, '.installing-'));
  try {
    const archive = await download(build, unfinished, tell);
    tell('unpacking');
    // not by `@puppeteer/browsers` 2: where the disk is slow, its unzip stops half way on Node 24.16 and 26
    const unpacked = path.join(unfinished, 'unpacked');
    await unpackZip(archive, unpacked);
    const own = path.join(folder, browser, `${platform}-${buildId}`);
    if (!(await canBeRun(path.join(unpacked, path.relative(own, program))))) {
      throw new Error('the archive does not hold the program');
    }
    await mkdir(path.dirname(own), { recursive: true });
    await rm(own, { recursive: true, force: true });
    await rename(unpacked, own);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return program;
}

/** Returns the path of the archive. */
async function download(
  { buildId, platform, baseUrl, patience = PATIENCE }: BrowserBuild,
  cacheDir: string,
  tell: (line: string) => void,
): Promise<string> {
  const progress = createProgress(tell);
  return unlessSilent(patience, (hear) =>
    install({
      browser: Browser.CHROMEHEADLESSSHELL,
      buildId,
      platform,
      cacheDir,
      unpack: false,
      ...(baseUrl !== undefined && { baseUrl }),
      downloadProgressCallback(bytes, total) {
        hear();
        progress(bytes, total);
      },
    }),
  );
}

/** A connection that falls silent would be waited for in vain. */
async function unlessSilent<T>(
  patience: number,
  work: (hear: () => void) => Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the download came to a stop')), patience);
  });
  try {
    return await Promise.race([work(() => timer?.refresh()), silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** One line for every tenth of the download. */
function createProgress(tell: (line: string) => void): (bytes: number, total: number) => void {
  let told = 0;
  return (bytes, total) => {
    const tenths = total > 0 ? Math.floor((bytes / total) * 10) : 0;
    if (tenths > told) tell(`${tenths * 10} %`);
    told = Math.max(told, tenths);
  };
}
