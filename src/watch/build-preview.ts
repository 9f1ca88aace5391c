import path from 'node:path';
import { type Built, build } from '../build.ts';
import type { Prepared } from '../prepare.ts';
import type { Run } from '../runs/open-run.ts';
import { describeOutput, guarded, resultOf } from '../runs/run-result.ts';
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
    const input = { path: source, settings: run.settings };
    built = await build(input, run.world, press, {
      async prepare(wanted, stop) {
        const prepared = await run.pool.prepare(wanted, stop);
        isGivenUp = request.isOutdated();
        return isGivenUp ? withoutPage(prepared) : prepared;
      },
      signal,
      ...(guess && { guess }),
    });
    const { pdf, timings } = built;
    const told = resultOf(built, pdf ? 'built' : 'failed', timings);
    if (!pdf) return told;
    shown = show(pdf);
    return { ...told, output: describeOutput('the preview', pdf) };
  });
  if (isGivenUp) return undefined;
  return {
    result,
    ...(shown && { pdf: shown }),
    ...(built?.reads && { files: filesOf(built.reads, run.settings.run.root) }),
  };
}

/** Without a page nothing is printed. */
function withoutPage({ ready: _, ...prepared }: Prepared): Prepared {
  return prepared;
}

function show({ bytes, pageOf }: NonNullable<Built['pdf']>): ShownPdf {
  return { bytes, sha256: sha256(bytes), pages: lookOfPages(bytes), pageOf };
}

/** The paths that were asked for, and where their links lead. */
function filesOf(reads: NonNullable<Prepared['reads']>, root: string): string[] {
  const places = reads.flatMap(({ path: asked, found }) =>
    'path' in found ? [asked, found.path] : [asked],
  );
  return [...new Set(places)].map((place) => path.join(root, place));
}
