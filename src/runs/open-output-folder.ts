import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { createWorld } from '../io/create-world.ts';
import { Failure } from '../model/failure.ts';
import { MANIFEST_NAME } from '../publish/manifest.ts';
import type { OutputFolder } from '../verify/verify-folder.ts';

/**
 * Open an output folder for checking.
 *
 * @param full Absolute path of the folder.
 * @param given The path as it was given, for messages.
 * @param maxBytes Files that are larger count as missing, in bytes.
 * @param signal Stops the reading of further files.
 * @returns The folder; links in it are not followed.
 * @throws Failure (`usage`) when it has no manifest, (`machine`) when it cannot be read.
 */
export async function openOutputFolder(
  full: string,
  given: string,
  maxBytes: number,
  signal: AbortSignal | undefined,
): Promise<OutputFolder> {
  const world = createWorld(full);
  const read = async (relative: string): Promise<Uint8Array | undefined> => {
    signal?.throwIfAborted();
    const found = await world.readInside(relative, maxBytes);
    if (found === 'not-readable') throw new Error(`${relative} cannot be read`);
    // Another path is where a link led.
    return typeof found === 'string' || found.path !== relative ? undefined : found.bytes;
  };
  try {
    const manifest = await read(MANIFEST_NAME);
    if (!manifest) throw missingManifest(given);
    return { manifest, pdfs: await listPdfs(full), read };
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    signal?.throwIfAborted();
    const note = 'Check the permissions of the folder.';
    throw new Failure('machine', `\`${given}\` cannot be read`, note, cause);
  }
}

function missingManifest(given: string): Failure {
  const note = 'Name the output folder of a build, or PDFs one by one.';
  return new Failure('usage', `\`${given}\` has no \`${MANIFEST_NAME}\``, note);
}

/** Files that begin with a dot are those of builds under way. */
async function listPdfs(full: string): Promise<string[]> {
  const entries = await readdir(full, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /^[^.].*\.pdf$/is.test(entry.name))
    .map((entry) => path.relative(full, path.join(entry.parentPath, entry.name)))
    .map((relative) => relative.split(path.sep).join('/'))
    .sort();
}
