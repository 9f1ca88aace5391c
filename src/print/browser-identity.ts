import { stat } from 'node:fs/promises';
import { describeBrowserArchives } from './browser-archives.ts';
import { findBrowser, thisMachine } from './find-browser.ts';

/**
 * Tell which browser would print, without starting it: equal texts stand for equal browsers.
 *
 * @param given Path from the command line, or undefined.
 * @returns The embedded browser's version and digest, or a program's path, size and time; empty
 *   where there is none, which the print will tell.
 */
export async function browserIdentity(given: string | undefined): Promise<string> {
  try {
    const found = await findBrowser(given, thisMachine(process.env));
    if (found.source === 'embedded') return (await describeBrowserArchives()).browser.name;
    const { size, mtimeMs } = await stat(found.path);
    return `${found.path} ${size} ${mtimeMs}`;
  } catch {
    return '';
  }
}
