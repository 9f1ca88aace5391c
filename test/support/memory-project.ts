import type { Settings } from '../../src/model/settings.ts';
import { type RawOptions, resolveSettings } from '../../src/options.ts';
import type { World } from '../../src/world.ts';
import { memoryWorld } from '../check/memory-world.ts';

/** A project that is a plain object. */
export interface MemoryProject {
  world: World;
  /** Those that it has by itself, and what was wished. */
  settings: Settings;
}

/**
 * Open a project that is a plain object; the tool's own files are read from disk.
 *
 * @param files Contents by project-relative path.
 * @param wishes What the settings shall be besides.
 * @returns What `prepare` and `build` ask for.
 */
export function memoryProject(
  files: Readonly<Record<string, string | Uint8Array>>,
  wishes: RawOptions = {},
): MemoryProject {
  const world = memoryWorld(files);
  const settings = resolveSettings(wishes, { root: world.root, config: undefined }, {});
  return { world, settings };
}
