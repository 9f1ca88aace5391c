import { build } from '../build.ts';
import type { BuildInput } from '../prepare.ts';
import type { Press } from '../print/press.ts';
import type { PageMapCache } from '../publish/page-map-cache.ts';
import type { EarlierBuilds } from './earlier-builds.ts';
import type { Run } from './open-run.ts';
import { type MadeBriefing, resultOf } from './run-result.ts';

/** What a briefing is made with. */
export interface MakeMeans {
  run: Run;
  press: Press;
  pageMaps: PageMapCache;
  earlier: EarlierBuilds;
  signal: AbortSignal | undefined;
}

/**
 * Build a briefing in an open run, and keep what came of it for later builds.
 *
 * @param input Which briefing, under which settings.
 * @param means What it is made with.
 * @returns What came of it; nothing has been written but to the cache.
 * @throws Failure (`machine`) when the browser or the installation fails.
 */
export async function makeBriefing(
  input: BuildInput,
  { run, press, pageMaps, earlier, signal }: MakeMeans,
): Promise<MadeBriefing> {
  if (!input.clash) press.start();
  const guess = await pageMaps.read(input.path);
  const keeper = earlier.keeper(input.path);
  const made = await build(input, run.world, press, {
    prepare: run.pool.prepare,
    prints: keeper.prints,
    ...(guess && { guess }),
    ...(signal && { signal }),
  });
  await keeper.keep(made);
  const { pdf, sideMap, timings } = made;
  if (pdf) await pageMaps.write(input.path, pdf.pageOf);
  const result = resultOf(made, pdf ? 'built' : 'failed', timings);
  return { result, pdf, made, ...(sideMap && { sideMap }) };
}
