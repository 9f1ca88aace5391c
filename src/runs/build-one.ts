import path from 'node:path';
import { readRegular } from '../io/read-regular.ts';
import type { Settings } from '../model/settings.ts';
import { prepareFolder } from '../publish/prepare-folder.ts';
import { writeAtomic } from '../publish/write-atomic.ts';
import { openEarlierBuilds } from './earlier-builds.ts';
import { makeBriefing } from './make-briefing.ts';
import { openPageMaps } from './open-page-maps.ts';
import { pressFacts, type Run, withRun } from './open-run.ts';
import { describeOutput, guarded, type MadeBriefing, type RunRequest } from './run-result.ts';

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
 * @returns The result, and the PDF when there is one.
 * @throws Failure (`machine`) when the file cannot be written; its folder is looked at before
 *   anything else.
 */
export function buildOne(
  given: Settings | Run,
  source: string,
  { file, sideMap: wantsMap = false, ...request }: BuildOneRequest = {},
): Promise<MadeBriefing> {
  return withRun(given, request, async (run) => {
    run.begin();
    if (file !== undefined) await prepareFolder(path.dirname(file));
    const press = await run.press();
    const facts = () => pressFacts(press);
    const earlier = await openEarlierBuilds(run, request.report, facts);
    const { signal } = request;
    request.report?.({ kind: 'start', source });
    const makeAnew = async (): Promise<MadeBriefing> => {
      const input = { path: source, settings: run.settings, ...(wantsMap && { sideMap: true }) };
      const pageMaps = await openPageMaps(run);
      return makeBriefing(input, { run, press, pageMaps, earlier, signal });
    };
    let made: MadeBriefing | undefined;
    const result = await guarded(source, signal, async () => {
      const found = wantsMap ? undefined : await earlier.find(source);
      made = found ?? (await makeAnew());
      return made.result;
    });
    await earlier.save();
    const one = made ?? { result, pdf: undefined };
    if (!one.pdf || file === undefined) return one;
    const isOther = !(await holds(file, one.pdf.bytes));
    await writeAtomic(file, one.pdf.bytes);
    const output = describeOutput(path.basename(file), one.pdf);
    return { ...one, result: { ...one.result, output, ...(isOther && { changed: true }) } };
  });
}

/** Whether a file holds just that. */
async function holds(file: string, bytes: Uint8Array): Promise<boolean> {
  const found = await readRegular(file, bytes.length).catch(() => undefined);
  return found instanceof Uint8Array && Buffer.compare(bytes, found) === 0;
}
