import { prepare } from '../../src/index.ts';
import { createWorld } from '../../src/io/create-world.ts';
import type { Paper } from '../../src/model/settings.ts';
import { resolveSettings } from '../../src/options.ts';
import { createInstalledData } from '../../src/page/installed-data.ts';
import { type ReadPdf, readPdf } from '../pdf/read-pdf.ts';
import { press } from './shared-press.ts';

/** A briefing as the browser printed it. */
export interface PrintedOn {
  bytes: Uint8Array;
  pdf: ReadPdf;
}

const root = process.cwd();
const world = createWorld(root);
const installed = createInstalledData(world);
const remembered = new Map<string, Promise<PrintedOn>>();

/** Prepares and prints a briefing of the repository on a paper, once for all tests of a worker. */
export function printedOn(path: string, paper: Paper): Promise<PrintedOn> {
  const key = `${path} ${paper}`;
  const printed = remembered.get(key) ?? print(path, paper);
  remembered.set(key, printed);
  return printed;
}

async function print(path: string, paper: Paper): Promise<PrintedOn> {
  const { ready, messages } = await prepare(
    { path, settings: resolveSettings({ paper }, { root, config: undefined }, {}) },
    world,
    await installed,
  );
  if (!ready) throw new Error(JSON.stringify(messages));
  const outcome = await press.print(ready.page, { pageLimit: 100 });
  if (outcome.kind !== 'printed') throw new Error(`the outcome was ${outcome.kind}`);
  const { bytes } = outcome.printed;
  return { bytes, pdf: await readPdf(bytes) };
}
