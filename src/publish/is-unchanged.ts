import type { FileDigest } from '../model/file-digest.ts';
import type { ManifestEntry } from '../model/manifest.ts';
import type { Settings } from '../model/settings.ts';
import { sha256 } from '../values/sha256.ts';
import type { World } from '../world.ts';
import { type Builder, buildKey } from './create-entry.ts';
import { readOutput } from './read-output.ts';

/** Greatest input that is digested, in bytes: as large as any input may be. */
const MAX_BYTES = 64_000_000;

/**
 * Tell whether the PDF of an earlier build is still what a new build would give: all inputs, the
 * tool and the settings are the same, and nobody touched the PDF.
 *
 * @param entry What the manifest says of the briefing.
 * @param settings Settings of this build.
 * @param builder Digest of the tool and identity of the browser.
 * @param world Where inputs are read.
 * @param templateDigest Tells the digest of a template as it is now.
 * @returns True only when everything was compared and is equal.
 */
export async function isUnchanged(
  entry: ManifestEntry,
  settings: Settings,
  builder: Builder,
  world: World,
  templateDigest: (name: string) => Promise<string | undefined>,
): Promise<boolean> {
  if (entry.status === 'failed' || entry.stale || !entry.output) return false;
  if (entry.key !== buildKey(entry, settings, builder)) return false;
  if ((await templateDigest(entry.template.name)) !== entry.template.sha256) return false;
  // One that cannot be read is printed again: what stands in its way is told then.
  const output = await readOutput(settings.run.out, entry.output.path).catch(() => undefined);
  if (!output || sha256(output.bytes) !== entry.output.sha256) return false;
  const same = await Promise.all(
    [entry.source, ...entry.inputs].map((input) => isSame(input, world)),
  );
  return same.every(Boolean);
}

async function isSame(input: FileDigest, world: World): Promise<boolean> {
  const read = await world.readInside(input.path, MAX_BYTES);
  return typeof read !== 'string' && sha256(read.bytes) === input.sha256;
}
