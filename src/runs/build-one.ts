import path from 'node:path';
import { type Built, build } from '../build.ts';
import type { Settings } from '../model/settings.ts';
import { prepareFolder } from '../publish/prepare-folder.ts';
import { writeAtomic } from '../publish/write-atomic.ts';
import { openEarlierBuilds } from './earlier-builds.ts';
import { openPageMaps } from './open-page-maps.ts';
import { pressFacts, type Run, withRun } from './open-run.ts';
import {
  type BriefingResult,
  describeOutput,
  guarded,
  type RunRequest,
  resultOf,
  resultOfKept,
} from './run-result.ts';

/** Who listens to the build of one briefing, and where its PDF goes. */
export interface BuildOneRequest extends Omit<RunRequest, 'files'> {
  /** Absolute path of the file to write; unless given, nothing is written. */
  file?: string;
}

/**
 * Build one briefing into memory or into one file, whatever its name in the output folder would be.
 *
 * @param given Complete settings, or an open run.
 * @param source Project-relative path of the source.
 * @param request Signal, listener, and the file to write.
 * @returns The result, and the PDF when there is one. The output it names is the file, by its name
 *   alone.
 * @throws Failure (`machine`) when the file cannot be written; its folder is looked at before
 *   anything else.
 */
export function buildOne(
  given: Settings | Run,
  source: string,
  { file, ...request }: BuildOneRequest = {},
): Promise<{ result: BriefingResult; pdf: Built['pdf'] }> {
  return withRun(given, request, async (run) => {
    run.begin();
    if (file !== undefined) await prepareFolder(path.dirname(file));
    const press = await run.press();
    const facts = () => pressFacts(press);
    const earlier = await openEarlierBuilds(run, request.report, facts);
    const { signal } = request;
    let pdf: Built['pdf'];
    const result = await guarded(source, signal, async () => {
      const found = await earlier.find(source);
      if (found) {
        const { bytes, facts: read, pageOf } = found.print;
        pdf = { bytes, facts: read, pageOf };
        return resultOfKept(source, found.facts);
      }
      press.start();
      const keeper = earlier.keeper(source);
      const { prints } = keeper;
      const pageMaps = await openPageMaps(run);
      const guess = await pageMaps.read(source);
      const help = {
        prepare: run.pool.prepare,
        prints,
        ...(guess && { guess }),
        ...(signal && { signal }),
      };
      const input = { path: source, settings: run.settings };
      const built = await build(input, run.world, press, help);
      await keeper.keep(built);
      pdf = built.pdf;
      if (pdf) await pageMaps.write(source, pdf.pageOf);
      return resultOf(built, pdf ? 'built' : 'failed', built.timings);
    });
    await earlier.save();
    if (!pdf || file === undefined) return { result, pdf };
    await writeAtomic(file, pdf.bytes);
    return { result: { ...result, output: describeOutput(path.basename(file), pdf) }, pdf };
  });
}
