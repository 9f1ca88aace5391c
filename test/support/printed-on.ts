import type { Paper } from '../../src/model/settings.ts';
import type { ReadPdf } from '../pdf/read-pdf.ts';
import { builtBriefing } from './built-briefing.ts';
import { readOnce } from './read-once.ts';

/** A briefing as the browser printed it. */
export interface PrintedOn {
  bytes: Uint8Array;
  pdf: ReadPdf;
}

/** Prints and reads a briefing of the repository on a paper, once for all files of tests of a run. */
export async function printedOn(path: string, paper: Paper): Promise<PrintedOn> {
  const { raw, messages } = await builtBriefing(path, paper);
  if (!raw) throw new Error(JSON.stringify(messages));
  return { bytes: raw, pdf: await readOnce(raw) };
}
