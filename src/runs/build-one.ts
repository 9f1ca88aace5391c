import path from 'node:path';
import { type Built, build } from '../build.ts';
import type { Settings } from '../model/settings.ts';
import type { SideMap } from '../model/side-map.ts';
import { prepareFolder } from '../publish/prepare-folder.ts';
import { writeAtomic } from '../publish/write-atomic.ts';
import { openEarlierBuilds } from './earlier-builds.ts';
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
  /**
   * Whether it is wanted which block of which page comes from which line. The briefing is then built
   * anew, also where a finished build is kept; the PDF is the same.
   */
  sideMap?: boolean;
}

/**
 * Build one briefing into memory or into one file, whatever its name in the output folder would be.
 *
 * @param given Complete settings, or an open run.
 * @param source Project-relative path of the source.
 * @param request Signal, listener, and the file to write.
 * @returns The result, and the PDF when there is one, with its side map if that is wanted. The output it names is the file, by its name
 *   alone.
 * @throws Failure (`machine`) when the file cannot be written; its folder is looked at before
 *   anything else.
 */
export function buildOne(
  given: Settings | Run,
  source: string,
  { file, sideMap: wantsMap = false, ...request }: BuildOneRequest = {},
): Promise<{ result: BriefingResult; pdf: Built['pdf']; sideMap?: SideMap }> {
  return withRun(given, request, async (run) => {
    run.begin();
    if (file !== undefined) await prepareFolder(path.dirname(file));
    const press = await run.press();
    const facts = () => pressFacts(press);
    const earlier = await openEarlierBuilds(run, request.report, facts);
    const { signal } = request;
    let pdf: Built['pdf'];
    let sideMap: Built['sideMap'];
    const result = await guarded(source, signal, async () => {
      const found = wantsMap ? undefined : await earlier.find(source);
      if (found) {
        const { bytes, facts: read, pageOf } = found.print;
        pdf = { bytes, facts: read, pageOf };
        return resultOfKept(source, found.facts);
      }
      press.start();
      const keeper = earlier.keeper(source);
      const { prints } = keeper;
      const help = { prepare: run.pool.prepare, prints, ...(signal && { signal }) };
      const input = { path: source, settings: run.settings, ...(wantsMap && { sideMap: true }) };
      const built = await build(input, run.world, press, help);
      await keeper.keep(built);
      ({ pdf, sideMap } = built);
      return resultOf(built, pdf ? 'built' : 'failed', built.timings);
    });
    await earlier.save();
    const map = sideMap && { sideMap };
    if (!pdf || file === undefined) return { result, pdf, ...map };
    await writeAtomic(file, pdf.bytes);
    const output = describeOutput(path.basename(file), pdf);
    return { result: { ...result, output }, pdf, ...map };
  });
}
