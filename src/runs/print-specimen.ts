import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Built, build } from '../build.ts';
import { disk } from '../io/disk.ts';
import { isInside } from '../io/is-inside.ts';
import type { Message } from '../model/message.ts';
import type { Settings } from '../model/settings.ts';
import type { Press } from '../print/press.ts';
import { inHeldFolder } from '../publish/hold-folder.ts';
import { prepareHeld } from '../publish/prepare-folder.ts';
import { writeInFolder } from '../publish/write-atomic.ts';
import type { World } from '../world.ts';
import type { Run } from './open-run.ts';
import { type BriefingResult, describeOutput, guarded, resultOf } from './run-result.ts';

/** The specimen that comes with the tool. */
const SPECIMEN = fileURLToPath(new URL('../../templates/shared/specimen/', import.meta.url));
const SOURCE = 'specimen.md';
const FILES: ReadonlySet<string> = new Set([SOURCE, 'gauges.csv', 'levels.csv']);

/** What came of the specimen of one template. */
export interface PrintedSpecimen {
  /** Under the path of the manifest. */
  result: BriefingResult;
  pdf: Built['pdf'];
}

/**
 * Print a briefing that fills every part and every slot, on the paper of the project: its templates, its
 * identity. Nothing is written.
 *
 * @param name Template.
 * @param checked What a check of the template found; a template with errors is not printed.
 * @param run The run.
 * @param signal Stops the print.
 * @returns The result, with messages of the check and of the print, and the PDF when there is one.
 */
export async function printSpecimen(
  name: string,
  checked: BriefingResult,
  run: Run,
  signal?: AbortSignal,
): Promise<PrintedSpecimen> {
  if (checked.status === 'failed') return { result: checked, pdf: undefined };
  const { look, run: where } = run.settings;
  const settings = { run: where, look: { ...look, forcedTemplate: name, strict: false } };
  const press = withAnyLength(await run.press());
  let pdf: Built['pdf'];
  const result = await guarded(checked.source, signal, async () => {
    const input = { path: SOURCE, settings };
    const built = await build(input, withSpecimen(run.world), press, { ...(signal && { signal }) });
    pdf = built.pdf;
    const told = resultOf(built, pdf ? 'built' : 'failed', built.timings);
    const messages = [...checked.messages, ...built.messages.filter(isOfTemplate)];
    return { ...told, source: checked.source, messages: unique(messages) };
  });
  return { result: pdf ? { ...result, output: describeOutput('', pdf) } : result, pdf };
}

/**
 * Write a specimen.
 *
 * @param name Template.
 * @param bytes The PDF.
 * @param target File or folder that the caller named; the project root unless named.
 * @param settings Complete settings.
 * @returns Its path relative to the project root where it lies there, else its absolute path.
 * @throws Failure (`machine`) when it cannot be written; (`usage`) when a link in the project leads out.
 */
export async function writeSpecimen(
  name: string,
  bytes: Uint8Array,
  target: { file?: string; folder?: string | undefined },
  settings: Settings,
): Promise<string> {
  const { root } = settings.run;
  // Not in the output folder, where nothing may lie that its manifest does not know.
  const usual = path.join(root, `${name}-specimen.pdf`);
  const { folder, file = folder === undefined ? usual : path.join(folder, `${name}.pdf`) } = target;
  const isNamed = target.file !== undefined || folder !== undefined;
  // What the caller names may lie anywhere.
  const place = path.dirname(file);
  await inHeldFolder(place, [isNamed ? place : root], disk, async (held) => {
    await prepareHeld(held);
    await writeInFolder(held, path.basename(file), bytes);
  });
  return isInside(root, file) ? path.relative(root, file).split(path.sep).join('/') : file;
}

/** It shows every part, so it keeps no bounds of a form. */
function withAnyLength(press: Press): Press {
  return {
    ...press,
    print({ bounds: _bounds, onePage: _onePage, ...page }, options) {
      return press.print(page, options);
    },
  };
}

/** What the specimen itself does not do right is on purpose; what stands against its print is told. */
function isOfTemplate({ file, level }: Message): boolean {
  return level === 'error' || !FILES.has(file);
}

function unique(messages: readonly Message[]): Message[] {
  return [...new Map(messages.map((message) => [JSON.stringify(message), message])).values()];
}

/** Its files stand at the root of the project, in place of what has these names there. */
function withSpecimen(world: World): World {
  return {
    ...world,
    async readInside(file, maxBytes) {
      const name = path.relative(world.root, path.resolve(world.root, file));
      if (!FILES.has(name)) return world.readInside(file, maxBytes);
      return { bytes: await world.readOwn(`${SPECIMEN}${name}`), path: name };
    },
  };
}
