import { sha256 } from '../../src/values/sha256.ts';
import { type ReadPdf, readPdf } from '../pdf/read-pdf.ts';
import { keptForRun } from './kept-for-run.ts';

const remembered = new Map<string, Promise<ReadPdf>>();

/**
 * Read a PDF at which several files of tests look: once for all files of tests of a run.
 *
 * @param bytes The file.
 * @returns What it holds; it must not be changed.
 */
export function readOnce(bytes: Uint8Array): Promise<ReadPdf> {
  const digest = sha256(bytes);
  const read = remembered.get(digest) ?? keptForRun(`read ${digest}`, () => readPdf(bytes));
  remembered.set(digest, read);
  return read;
}
