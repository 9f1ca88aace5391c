import { type PathReport, verify } from '../runs/verify.ts';
import { tool } from '../tool.ts';
import { jsonText } from '../values/json-text.ts';
import { exitCodes } from './exit-codes.ts';
import type { Call } from './parse-arguments.ts';
import { reportEmpty, reportFile, reportManifest } from './report-verify.ts';
import type { Talk } from './talk.ts';

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
    const report = await verify(given, { cwd: talk.cwd, signal });
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

function tell({ path, manifest, files }: PathReport, quiet: boolean, talk: Talk): void {
  const isEmpty = manifest.length === 0 && files.length === 0;
  const told = [
    ...(isEmpty && !quiet ? [reportEmpty(path)] : []),
    ...reportManifest(manifest, talk.colors),
    ...files.flatMap((file) => reportFile(file, { colors: talk.colors, quiet })),
  ];
  if (told.length > 0) talk.print(told.join('\n'));
}
