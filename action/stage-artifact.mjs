import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { artifactNames } from './artifact-names.mjs';

/**
 * Put what is to be uploaded into a folder of its own: one PDF by itself; several with the manifest and
 * their digests. Only PDFs that this run stands for, not whatever lies in the output folder.
 *
 * @param {import('./stage-artifact.d.mts').StageRequest} request What was built, and where to put it.
 * @returns {Promise<import('./stage-artifact.d.mts').Staged>} What is there.
 */
export async function stageArtifact({ report, out, folder }) {
  const built = report.briefings.flatMap(({ output }) => output?.path ?? []);
  // In the order of their names, so that digests are listed the same in each run.
  const paths = [...new Set(built)].sort();
  const isAlone = paths.length === 1;
  const wanted = isAlone ? paths.map((file) => path.posix.basename(file)) : paths;
  const names = artifactNames(wanted);
  const sums = [];
  for (const [index, name] of names.entries()) {
    const bytes = await readFile(path.join(out, paths[index]));
    sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
    await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
    await writeFile(path.join(folder, name), bytes);
  }
  // Beside a PDF that is uploaded as it is, among those that are uploaded together.
  const checksums = path.join(isAlone ? path.dirname(folder) : folder, 'SHA256SUMS');
  if (paths.length > 0) await writeFile(checksums, sums.join(''));
  const manifest = path.join(folder, 'manifest.json');
  if (paths.length > 1) await copyFile(path.join(out, 'manifest.json'), manifest);
  return {
    count: names.length,
    renamed: names.filter((name, index) => name !== wanted[index]).length,
    checksums: paths.length > 0 ? checksums : '',
    pdf: isAlone ? path.join(folder, names[0]) : '',
  };
}
