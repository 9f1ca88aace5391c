import path from 'node:path';
import type { Built } from '../build.ts';
import type { Prepared } from '../prepare.ts';
import type { Press } from '../print/press.ts';
import { type BuildKeeper, openEarlierBuilds } from '../runs/earlier-builds.ts';
import { type BuildMeans, buildKept } from '../runs/make-briefing.ts';
import { pressFacts, type Run } from '../runs/open-run.ts';
import { describeOutput, guarded } from '../runs/run-result.ts';
import { sha256 } from '../values/sha256.ts';
import { lookOfPages } from './look-of-pages.ts';
import type { Made, ShownPdf } from './preview.ts';

/** What a preview is built with. */
export interface PreviewBuild {
  /** A run that is held open. */
  run: Run;
  /** Project-relative path of the briefing. */
  source: string;
  /** Page of each anchor in an earlier build. */
  guess: Record<string, number> | undefined;
  /** Whether the finished PDF is kept for the build that writes it. */
  write: boolean;
  signal: AbortSignal;
  /** Tells whether something newer is wished for: then nothing is printed any more. */
  isOutdated(): boolean;
}

/**
 * Build a briefing to be looked at: by the same stages as `briefpress build`, to the same bytes, in
 * memory.
 *
 * @param request What is built, and in which run.
 * @returns What came of it; undefined where it was given up for something newer.
 * @throws The reason of the signal.
 */
export async function buildPreview(request: PreviewBuild): Promise<Made | undefined> {
  const { run, source, guess, signal } = request;
  let built: Built | undefined;
  let shown: ShownPdf | undefined;
  let isGivenUp = false;
  const result = await guarded(source, signal, async () => {
    const press = await run.press();
    press.start();
    const keeper = request.write ? await keeperOf(run, press, source) : undefined;
    const input = { path: source, settings: run.settings, sideMap: true };
    const prepare: BuildMeans['prepare'] = async (wanted, stop) => {
      const prepared = await run.pool.prepare(wanted, stop);
      isGivenUp = request.isOutdated();
      return isGivenUp ? withoutPage(prepared) : prepared;
    };
    const made = await buildKept(input, { run, press, signal, guess, keeper, prepare });
    built = made.built;
    if (!built.pdf) return made.result;
    shown = show(built.pdf, built.sideMap);
    return { ...made.result, output: describeOutput('the preview', built.pdf) };
  });
  if (isGivenUp) return undefined;
  return {
    result,
    ...(shown && { pdf: shown }),
    ...(built?.reads && { files: filesOf(built.reads, run.settings.run.root) }),
  };
}

async function keeperOf(run: Run, press: Press, source: string): Promise<BuildKeeper> {
  const earlier = await openEarlierBuilds(run, undefined, () => pressFacts(press));
  return earlier.keeper(source);
}

/** Without a page nothing is printed. */
function withoutPage({ ready: _, ...prepared }: Prepared): Prepared {
  return prepared;
}

function show({ bytes, pageOf }: NonNullable<Built['pdf']>, sideMap: Built['sideMap']): ShownPdf {
  const pages = lookOfPages(bytes);
  return { bytes, sha256: sha256(bytes), pages, pageOf, ...(sideMap && { sideMap }) };
}

/** The paths that were asked for, and where their links lead. */
function filesOf(reads: NonNullable<Prepared['reads']>, root: string): string[] {
  const places = reads.flatMap(({ path: asked, found }) =>
    'path' in found ? [asked, found.path] : [asked],
  );
  return [...new Set(places)].map((place) => path.join(root, place));
}
