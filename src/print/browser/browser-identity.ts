import { stat } from 'node:fs/promises';
import { Failure } from '../../model/failure.ts';
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
    // It may have gone since it was found: then the print tells it.
    const stats = await stat(found.path).catch(() => undefined);
    return stats ? `${found.path} ${stats.size} ${stats.mtimeMs}` : '';
  } catch (error) {
    if (error instanceof Failure) return '';
    throw error;
  }
}
