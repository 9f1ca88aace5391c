import path from 'node:path';
import {
  Browser,
  computeExecutablePath,
  detectBrowserPlatform,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';
import { Failure } from '../model/failure.ts';
import { type Environment, findCacheFolder } from './cache-folder.ts';

/** Folder of downloaded browsers, in the cache. */
const FOLDER = 'installed';

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
  const cacheDir = path.join(await findCacheFolder(environment), FOLDER);
  try {
    const browser = Browser.CHROMEHEADLESSSHELL;
    const buildId = await resolveBuildId(browser, platform, 'stable');
    tell(`downloading headless shell ${buildId}`);
    await install({ browser, buildId, cacheDir, downloadProgressCallback: createProgress(tell) });
    return computeExecutablePath({ browser, buildId, cacheDir });
  } catch (error) {
    throw new Failure(
      'machine',
      `the browser could not be downloaded: ${error instanceof Error ? error.message : String(error)}`,
      'check the network, or install Chrome or Chromium and name it with --browser',
      error,
    );
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
