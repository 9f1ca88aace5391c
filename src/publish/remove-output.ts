import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
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
  const file = path.resolve(out, output.path);
  const inside = path.relative(out, file);
  if (inside === '' || inside.startsWith('..') || path.isAbsolute(inside)) return false;
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== output.sha256) return false;
  await rm(file, { force: true });
  return true;
}
