import { createHash } from 'node:crypto';
import { readFile, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ManifestEntry } from '../model/manifest.ts';

/**
 * Remove a PDF that an earlier build made and that no source stands for any more. Only a file
 * inside the output folder whose bytes are still those we wrote is ours to remove.
 *
 * @param out Absolute path of the output folder.
 * @param output What the manifest says of the file.
 * @returns Whether it was removed.
 */
export async function removeOutput(
  out: string,
  output: NonNullable<ManifestEntry['output']>,
): Promise<boolean> {
  const file = await findInside(out, output.path);
  const bytes = file && (await readFile(file).catch(() => undefined));
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== output.sha256) return false;
  await rm(file, { force: true });
  return true;
}

/** A manifest may have been edited, and a folder may be a link: neither leads out of the folder. */
async function findInside(out: string, name: string): Promise<string | undefined> {
  try {
    const folder = await realpath(out);
    const file = await realpath(path.resolve(folder, name));
    const inside = path.relative(folder, file);
    const leaves = inside === '' || inside.split(path.sep)[0] === '..' || path.isAbsolute(inside);
    return leaves ? undefined : file;
  } catch {
    return undefined;
  }
}
