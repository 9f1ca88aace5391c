import path from 'node:path';
import { Failure } from '../model/failure.ts';

/** Where a build goes. */
export type OutputTarget =
  | { kind: 'folder'; folder: string | undefined }
  | { kind: 'file'; file: string }
  | { kind: 'stdout' };

/**
 * Read what `-o` names.
 *
 * @param output Value of the option, or undefined.
 * @param files Briefings named by the caller.
 * @param cwd Working folder.
 * @returns A folder (undefined: that of the settings), one file, or standard output.
 * @throws Failure (`usage`) when several briefings shall go into one file.
 */
export function outputTarget(
  output: string | undefined,
  files: readonly string[],
  cwd: string,
): OutputTarget {
  if (output === undefined) return { kind: 'folder', folder: undefined };
  const single = output === '-' || /\.pdf$/i.test(output);
  if (!single) return { kind: 'folder', folder: path.resolve(cwd, output) };
  if (files.length !== 1) {
    throw new Failure(
      'usage',
      `\`-o ${output}\` takes one briefing, but ${files.length} are named`,
      'name exactly one briefing, or give a folder',
    );
  }
  return output === '-' ? { kind: 'stdout' } : { kind: 'file', file: path.resolve(cwd, output) };
}
