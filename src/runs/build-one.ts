import path from 'node:path';
import { type Built, build } from '../build.ts';
import type { KeptFacts } from '../cache/build-cache.ts';
import { readRegular } from '../io/read-regular.ts';
import type { Settings } from '../model/settings.ts';
import type { SideMap } from '../model/side-map.ts';
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
  /**
   * Whether it is wanted which block of which page comes from which line. The briefing is then built
   * anew, also where a finished build is kept; the PDF is the same.
   */
  sideMap?: boolean;
}

/** What came of the build of one briefing. */
export interface BuiltOne {
  /** The output it names is the file, by its name alone. */
  result: BriefingResult;
  /** The PDF, when there is one. */
  pdf: Built['pdf'];
  /** What it was made of, for a manifest; absent when the machine or the tool failed. */
  made?: Pick<Built, 'source' | 'slug' | 'inputs'> & {
    ready?: { template: NonNullable<Built['ready']>['template'] };
  };
  /** Which block comes from which line, when that was asked for and there is a PDF. */
  sideMap?: SideMap;
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
): Promise<BuiltOne> {
  return withRun(given, request, async (run) => {
    run.begin();
    if (file !== undefined) await prepareFolder(path.dirname(file));
    const press = await run.press();
    const facts = () => pressFacts(press);
    const earlier = await openEarlierBuilds(run, request.report, facts);
    const { signal } = request;
    request.report?.({ kind: 'start', source });
    let pdf: Built['pdf'];
    let sideMap: Built['sideMap'];
    let made: BuiltOne['made'];
    const result = await guarded(source, signal, async () => {
      const found = wantsMap ? undefined : await earlier.find(source);
      if (found) {
        const { bytes, facts: read, pageOf } = found.print;
        pdf = { bytes, facts: read, pageOf, document: found.facts.document };
        made = madeOfKept(found.facts);
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
      const input = { path: source, settings: run.settings, ...(wantsMap && { sideMap: true }) };
      const built = await build(input, run.world, press, help);
      await keeper.keep(built);
      ({ pdf, sideMap } = built);
      made = madeOf(built);
      if (pdf) await pageMaps.write(source, pdf.pageOf);
      return resultOf(built, pdf ? 'built' : 'failed', built.timings);
    });
    await earlier.save();
    const more = { ...(made && { made }), ...(sideMap && { sideMap }) };
    if (!pdf || file === undefined) return { result, pdf, ...more };
    const isOther = !(await holds(file, pdf.bytes));
    await writeAtomic(file, pdf.bytes);
    const output = describeOutput(path.basename(file), pdf);
    return { result: { ...result, output, ...(isOther && { changed: true }) }, pdf, ...more };
  });
}

function madeOf({ source, slug, inputs, ready }: Built): NonNullable<BuiltOne['made']> {
  return {
    source,
    ...(slug !== undefined && { slug }),
    inputs,
    ...(ready && { ready: { template: ready.template } }),
  };
}

function madeOfKept(facts: KeptFacts): NonNullable<BuiltOne['made']> {
  const { source, slug, inputs, template } = facts;
  return { source, slug, inputs, ready: { template } };
}

/** Whether a file holds just that. */
async function holds(file: string, bytes: Uint8Array): Promise<boolean> {
  const found = await readRegular(file, bytes.length).catch(() => undefined);
  return found instanceof Uint8Array && Buffer.compare(bytes, found) === 0;
}
