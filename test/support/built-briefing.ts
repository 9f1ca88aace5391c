import { type Built, build } from '../../src/build.ts';
import type { Paper } from '../../src/model/settings.ts';
import { resolveSettings } from '../../src/options.ts';
import type { Press } from '../../src/print/press.ts';
import { installed, worldAt } from './installed.ts';
import { keptForRun } from './kept-for-run.ts';
import { press } from './shared-press.ts';

const root = process.cwd();
/** A briefing of this repository, built. */
export interface BuiltBriefing extends Built {
  /** The PDF as the browser printed it, if it did. */
  raw: Uint8Array | undefined;
}

/** What this worker has built: several files of tests look at the same briefings. */
const remembered = new Map<string, Promise<BuiltBriefing>>();

/**
 * Build a briefing of this repository with the settings that it has by itself, once for all files of
 * tests of a run, with its side map.
 *
 * @param source Its path from the root of the repository.
 * @param paper The paper, if it is another than that of the settings.
 * @returns What was built; it must not be changed.
 */
export function builtBriefing(source: string, paper: Paper = 'a4'): Promise<BuiltBriefing> {
  const key = `${paper} ${source}`;
  const built = remembered.get(key) ?? keptForRun(key, () => buildOn(source, paper));
  remembered.set(key, built);
  return built;
}

async function buildOn(source: string, paper: Paper): Promise<BuiltBriefing> {
  // None of them names a paper, so A4 need not be asked for.
  const wishes = paper === 'a4' ? {} : { paper };
  const settings = resolveSettings(wishes, { root, config: undefined }, {});
  let raw: Uint8Array | undefined;
  const listening: Press = {
    ...press,
    async print(page, options) {
      const outcome = await press.print(page, options);
      if (outcome.kind === 'printed') raw = outcome.printed.bytes;
      return outcome;
    },
  };
  // It changes no byte of the PDF, as a test of it shows.
  const input = { path: source, settings, sideMap: true };
  const built = await build(input, worldAt(root), listening, { installed: await installed });
  return { ...built, raw };
}
