import { randomBytes } from 'node:crypto';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../io/make-folder.ts';
import { writeFailure } from './write-atomic.ts';

/** After this time a temporary file has no living owner, in ms. */
const ABANDONED = 60 * 60 * 1000;

/**
 * Make sure that a folder exists and takes files, before any browser time is spent, and sweep what
 * a killed build left there.
 *
 * @param folder Absolute path of the output folder.
 * @throws Failure (`machine`) when it cannot be made or written.
 */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    const probe = path.join(folder, `.probe.${randomBytes(6).toString('hex')}.tmp`);
    await writeFile(probe, '', { flag: 'wx' });
    await rm(probe);
  } catch (error) {
    throw writeFailure(folder, error);
  }
  await sweep(folder);
}

async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^\..+\.[0-9a-f]{12}\.tmp$/s.test(name)) continue;
    const file = path.join(folder, name);
    const stats = await stat(file).catch(() => undefined);
    if (stats && Date.now() - stats.mtimeMs > ABANDONED) await rm(file, { force: true });
  }
}
