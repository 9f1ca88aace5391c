import { stat } from 'node:fs/promises';
import path from 'node:path';
import { isAbsent } from '../io/disk.ts';
import { failToRead } from '../io/read-failure.ts';
import { readRegular } from '../io/read-regular.ts';
import { Failure } from '../model/failure.ts';
import { MAX_BYTES } from '../publish/read-output.ts';
import type { VerifyFinding } from '../verify/faults/fault.ts';
import { type FileReport, verifyFolder } from '../verify/verify-folder.ts';
import { verifyPdf } from '../verify/verify-pdf.ts';
import { openOutputFolder } from './open-output-folder.ts';

/** What came of looking at one path. */
export interface PathReport {
  /** The path as it was given. */
  path: string;
  /** What is wrong with the manifest of a folder. */
  manifest: VerifyFinding[];
  /** The file, or the files of a folder. */
  files: FileReport[];
}

/** How a path is looked at. */
export interface VerifyRequest {
  /** Absolute path of the folder to which the path is relative; the working folder unless told. */
  cwd?: string;
  /** Stops the work between two files. */
  signal?: AbortSignal;
}

/**
 * Check a finished PDF, or an output folder with its manifest and all its PDFs.
 *
 * @param given Path of a PDF or of a folder.
 * @param request Working folder and signal.
 * @returns What is wrong; a path is good when its manifest and each of its files has no finding.
 * @throws Failure (`usage`) for a path that is not there, a folder without a manifest or a file too
 *   large to be one of ours, (`machine`) for one that cannot be read.
 */
export async function verify(
  given: string,
  { cwd = process.cwd(), signal }: VerifyRequest = {},
): Promise<PathReport> {
  const full = path.resolve(cwd, given);
  if (await isFolder(given, full)) {
    const folder = await openOutputFolder(full, given, MAX_BYTES, signal);
    const { manifest, files } = await verifyFolder(folder);
    return {
      path: given,
      manifest,
      files: files.map((file) => ({ ...file, path: path.posix.join(given, file.path) })),
    };
  }
  const bytes = await readRegular(full, MAX_BYTES).catch(failToRead(given));
  if (bytes === 'too-large') throw new Failure('usage', `\`${given}\` has more than 400 MB`);
  if (typeof bytes === 'string') throw noFile(given);
  return {
    path: given,
    manifest: [],
    files: [{ path: given, ...verifyPdf(bytes) }],
  };
}

async function isFolder(given: string, full: string): Promise<boolean> {
  try {
    const found = await stat(full);
    if (found.isDirectory() || found.isFile()) return found.isDirectory();
  } catch (cause) {
    const isThere = !isAbsent(cause);
    const note = isThere ? 'Check the permissions of the file.' : 'Name a PDF or an output folder.';
    const reason = `\`${given}\` ${isThere ? 'cannot be read' : 'does not exist'}`;
    throw new Failure(isThere ? 'machine' : 'usage', reason, note, cause);
  }
  throw noFile(given);
}

function noFile(given: string): Failure {
  return new Failure('usage', `\`${given}\` is neither a file nor a folder`);
}
