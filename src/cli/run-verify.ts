import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../model/failure.ts';
import { jsonText } from '../publish/json-text.ts';
import { tool } from '../tool.ts';
import type { VerifyFinding } from '../verify/fault.ts';
import { type FileReport, verifyFolder } from '../verify/verify-folder.ts';
import { verifyPdf } from '../verify/verify-pdf.ts';
import { exitCodes } from './exit-codes.ts';
import { openOutputFolder } from './open-output-folder.ts';
import type { Call } from './parse-arguments.ts';
import { reportFile, reportManifest } from './report-verify.ts';
import type { Talk } from './talk.ts';

/** Larger files are none of ours, and could not be held in memory. */
const MAX_BYTES = 400 * 1024 * 1024;

/** What came of looking at one path of the call. */
interface PathReport {
  /** The path as it was given. */
  path: string;
  /** What is wrong with the manifest of a folder. */
  manifest: VerifyFinding[];
  /** The file, or the files of a folder. */
  files: FileReport[];
}

/**
 * Carry out `briefpress verify`: check finished PDFs, and folders of them against their manifest.
 *
 * @param call What is asked for.
 * @param talk Where results are told: findings to standard output.
 * @param signal Stops the run between two files.
 * @returns 0 when all is good, 1 when there is a finding.
 * @throws Failure (`usage`) for a path that is not there, (`machine`) for one that cannot be read.
 */
export async function runVerify(
  call: Extract<Call, { command: 'verify' }>,
  talk: Talk,
  signal: AbortSignal,
): Promise<number> {
  const reports: PathReport[] = [];
  for (const given of call.paths) {
    signal.throwIfAborted();
    const report = await verifyPath(given, path.resolve(talk.cwd, given), signal);
    reports.push(report);
    if (!call.talk.json) tell(report, call.talk.quiet, talk);
  }
  const isGood = reports.every(
    ({ manifest, files }) =>
      manifest.length === 0 && files.every(({ findings }) => findings.length === 0),
  );
  if (call.talk.json) talk.print(jsonText({ tool, good: isGood, paths: reports }));
  return isGood ? exitCodes.built : exitCodes.content;
}

function tell({ manifest, files }: PathReport, quiet: boolean, talk: Talk): void {
  const told = [
    ...reportManifest(manifest, talk.colors),
    ...files.flatMap((file) => reportFile(file, { colors: talk.colors, quiet })),
  ];
  if (told.length > 0) talk.print(told.join('\n'));
}

async function verifyPath(given: string, full: string, signal: AbortSignal): Promise<PathReport> {
  const { isFolder, size } = await look(given, full);
  if (isFolder) {
    const folder = await openOutputFolder(full, given, MAX_BYTES, signal);
    const { manifest, files } = await verifyFolder(folder);
    return {
      path: given,
      manifest,
      files: files.map((file) => ({ ...file, path: path.posix.join(given, file.path) })),
    };
  }
  if (size > MAX_BYTES) throw new Failure('usage', `\`${given}\` has more than 400 MB`);
  return {
    path: given,
    manifest: [],
    files: [{ path: given, ...verifyPdf(await readFile(full)) }],
  };
}

async function look(given: string, full: string): Promise<{ isFolder: boolean; size: number }> {
  try {
    const found = await stat(full);
    if (found.isDirectory()) return { isFolder: true, size: 0 };
    if (found.isFile()) return { isFolder: false, size: found.size };
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    const isThere = code !== 'ENOENT' && code !== 'ENOTDIR';
    const note = isThere ? 'Check the permissions of the file.' : 'Name a PDF or an output folder.';
    const reason = `\`${given}\` ${isThere ? 'cannot be read' : 'does not exist'}`;
    throw new Failure(isThere ? 'machine' : 'usage', reason, note, cause);
  }
  throw new Failure('usage', `\`${given}\` is neither a file nor a folder`);
}
