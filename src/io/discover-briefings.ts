import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { Failure } from '../model/failure.ts';
import type { Settings } from '../model/settings.ts';

/**
 * Find all briefings of a project: the Markdown files of its content folder, except `README.md`
 * and names that begin with `_` or `.`.
 *
 * @param settings Project root and content folder.
 * @returns Project-relative paths with forward slashes, sorted by code unit.
 * @throws Failure (`usage`) when there is no content folder.
 */
export async function discoverBriefings(settings: Settings): Promise<string[]> {
  const folder = path.join(settings.root, settings.content);
  const stats = await stat(folder).catch(() => undefined);
  if (!stats?.isDirectory()) {
    throw new Failure(
      'usage',
      `there is no folder \`${settings.content}\` in the project`,
      'make it, name another in `briefpress.yaml`, or name the files to build',
    );
  }
  const found = await glob('**/*.md', {
    cwd: folder,
    ignore: ['**/README.md', '**/_*', '**/_*/**'],
    followSymbolicLinks: false,
  });
  return found.map((file) => path.posix.join(settings.content, file)).sort();
}

/**
 * Turn files named by a caller into project-relative paths.
 *
 * @param files Paths relative to the working folder, or absolute.
 * @param cwd Working folder.
 * @param root Project root.
 * @returns Project-relative paths with forward slashes, without repeats, in the order given.
 * @throws Failure (`usage`) naming every input that is missing, a folder, or outside the project.
 */
export async function nameBriefings(
  files: readonly string[],
  cwd: string,
  root: string,
): Promise<string[]> {
  const faults: string[] = [];
  const named = new Set<string>();
  for (const file of files) {
    const absolute = path.resolve(cwd, file);
    const relative = path.relative(root, absolute);
    const stats = await stat(absolute).catch(() => undefined);
    if (!stats) faults.push(`\`${file}\` does not exist`);
    else if (stats.isDirectory()) faults.push(`\`${file}\` is a folder, expected a Markdown file`);
    else if (relative.startsWith('..') || path.isAbsolute(relative)) {
      faults.push(`\`${file}\` lies outside the project \`${root}\``);
    }
    named.add(relative.split(path.sep).join('/'));
  }
  if (faults.length > 0) {
    throw new Failure(
      'usage',
      faults.join('; '),
      'name Markdown files of the project; `--root` chooses another project',
    );
  }
  return [...named];
}
