import type { Paper } from '../../src/model/settings.ts';
import { type ReadPdf, readPdf } from '../pdf/read-pdf.ts';
import { builtBriefing } from './built-briefing.ts';

/** A briefing as the browser printed it. */
export interface PrintedOn {
  bytes: Uint8Array;
  pdf: ReadPdf;
}

const remembered = new Map<string, Promise<PrintedOn>>();

/** Prints and reads a briefing of the repository on a paper, once for all tests of a worker. */
export function printedOn(path: string, paper: Paper): Promise<PrintedOn> {
  const key = `${path} ${paper}`;
  const printed = remembered.get(key) ?? print(path, paper);
  remembered.set(key, printed);
  return printed;
}

async function print(path: string, paper: Paper): Promise<PrintedOn> {
  const { raw, messages } = await builtBriefing(path, paper);
  if (!raw) throw new Error(JSON.stringify(messages));
  return { bytes: raw, pdf: await readPdf(raw) };
}
