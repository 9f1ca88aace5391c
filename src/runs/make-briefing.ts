import { type Built, build } from '../build.ts';
import type { BuildInput, Prepared } from '../prepare.ts';
import type { Press } from '../print/press.ts';
import type { PageMapCache } from '../publish/page-map-cache.ts';
import type { BuildKeeper, EarlierBuilds } from './earlier-builds.ts';
import type { Run } from './open-run.ts';
import { type BriefingResult, type MadeBriefing, resultOf } from './run-result.ts';

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
  const { built, result } = await buildKept(input, { run, press, guess, keeper, signal });
  const { pdf, sideMap } = built;
  if (pdf) await pageMaps.write(input.path, pdf.pageOf);
  return { result, pdf, made: built, ...(sideMap && { sideMap }) };
}

/** What one build is done with. */
export interface BuildMeans extends Pick<MakeMeans, 'run' | 'press' | 'signal'> {
  /** Page of each anchor in an earlier build. */
  guess: Record<string, number> | undefined;
  /** Keeps what came of it; nothing is kept without. */
  keeper: BuildKeeper | undefined;
  /** Prepares; the threads of the run unless given. */
  prepare?(input: BuildInput, signal?: AbortSignal): Promise<Prepared>;
}

/**
 * Build a briefing by the means of an open run.
 *
 * @param input Which briefing, under which settings.
 * @param means What it is built with.
 * @returns What came of it, and how that is told.
 * @throws Failure (`machine`) when the browser or the installation fails.
 */
export async function buildKept(
  input: BuildInput,
  { run, press, signal, guess, keeper, prepare = run.pool.prepare }: BuildMeans,
): Promise<{ built: Built; result: BriefingResult }> {
  const built = await build(input, run.world, press, {
    prepare,
    ...(keeper && { prints: keeper.prints }),
    ...(guess && { guess }),
    ...(signal && { signal }),
  });
  await keeper?.keep(built);
  return { built, result: resultOf(built, built.pdf ? 'built' : 'failed', built.timings) };
}
