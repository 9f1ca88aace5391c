import type { ManifestEntry } from '../model/manifest.ts';
import type { Settings } from '../model/settings.ts';
import { type Builder, buildKey } from './create-entry.ts';

/** What files hold now; undefined where one cannot be had. */
export interface FilesNow {
  /** Digest of a file of the project. */
  input(path: string): Promise<string | undefined>;
  /** Digest of a file of the output folder. */
  output(path: string): Promise<string | undefined>;
  /** Digest of a template. */
  template(name: string): Promise<string | undefined>;
}

/**
 * Tell whether the PDF of an earlier build is still what a new build would give: all inputs, the
 * tool and the settings are the same, and nobody touched the PDF.
 *
 * @param entry What the manifest says of the briefing.
 * @param settings Settings of this build.
 * @param builder Digest of the tool and identity of the browser.
 * @param now What files hold now.
 * @returns True only when everything was compared and is equal.
 */
export async function isUnchanged(
  entry: ManifestEntry,
  settings: Settings,
  builder: Builder,
  now: FilesNow,
): Promise<boolean> {
  const { output, source, inputs, template } = entry;
  if (!isOfSetting(entry, settings, builder) || !output) return false;
  if ((await now.template(template.name)) !== template.sha256) return false;
  // One that cannot be read is printed again: what stands in its way is told then.
  if ((await now.output(output.path)) !== output.sha256) return false;
  for (const input of [source, ...inputs]) {
    if ((await now.input(input.path)) !== input.sha256) return false;
  }
  return true;
}

/**
 * Tell whether an entry is of a build that succeeded, by the same tool with the same settings.
 *
 * @param entry What the manifest says of a briefing.
 * @param settings Settings of this build.
 * @param builder Digest of the tool and identity of the browser.
 * @returns Whether it depends on the files alone whether the briefing has changed.
 */
export function isOfSetting(entry: ManifestEntry, settings: Settings, builder: Builder): boolean {
  if (entry.status === 'failed' || entry.stale) return false;
  return entry.key === buildKey(entry, settings, builder);
}
