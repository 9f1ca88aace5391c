import { type Built, build } from '../../src/build.ts';
import { createWorld } from '../../src/io/create-world.ts';
import { resolveSettings } from '../../src/options.ts';
import { press } from './shared-press.ts';

const root = process.cwd();
const settings = resolveSettings({}, { root, config: undefined }, {});
/** What a worker has built: several files of tests look at the same briefings. */
const remembered = new Map<string, Promise<Built>>();

/**
 * Build a briefing of this repository with the settings that it has by itself, once for all files of
 * tests that a worker runs.
 *
 * @param path Its path from the root of the repository.
 * @returns What was built; it must not be changed.
 */
export function builtBriefing(path: string): Promise<Built> {
  const built = remembered.get(path) ?? build({ path, settings }, createWorld(root), press);
  remembered.set(path, built);
  return built;
}
