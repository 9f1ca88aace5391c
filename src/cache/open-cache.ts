import { chmod, realpath } from 'node:fs/promises';
import path from 'node:path';
import { type Environment, findCacheFolder } from '../io/cache-folder.ts';
import { codeOf } from '../io/code-of.ts';
import { makeFolder } from '../io/make-folder.ts';
import { whoElseMayWrite } from '../io/who-else-may-write.ts';

/** Name of the folder inside the cache folder, beside the browser. */
const NAME = 'builds';

/** The folder in which builds are kept, or why none is used. */
export type OpenedCache = { folder: string } | { refused: string };

/**
 * Open the folder in which finished builds and digests are kept between runs. It is used only where
 * nobody else could have put something into it.
 *
 * @param environment Variables to look at.
 * @returns The folder, its links resolved; else why it is not used, as a clause.
 * @throws Failure (`machine`) when there is no place for a cache at all.
 */
export async function openCache(environment: Environment): Promise<OpenedCache> {
  const folder = path.join(await findCacheFolder(environment), NAME);
  try {
    await makeFolder(folder, 0o700);
    const real = await realpath(folder);
    const refused = await whoElseMayWrite(real);
    if (refused !== undefined) return { refused };
    // A folder that was restored may have lost it: drafts are nobody else's business.
    await chmod(real, 0o700);
    return { folder: real };
  } catch (error) {
    const code = codeOf(error) ?? 'unknown';
    return { refused: `\`${folder}\` cannot be made or looked at (${code})` };
  }
}
