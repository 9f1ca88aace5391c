import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { isInside } from '../io/is-inside.ts';
import { readRegularNow } from '../io/read-regular.ts';
import { keepAnswers } from '../values/keep-answers.ts';
import type { ReportFiles } from './report.ts';

/** Greatest file of which lines are shown, in bytes: a bibliography may have as many. */
const MAX_BYTES = 20_000_000;

/**
 * Look at the files of a project for the lines that messages speak of. Each is read once, and only
 * when a message speaks of it; a link that leads out of the project is not followed.
 *
 * @param root Absolute path of the project root.
 * @returns Names and texts of its files. The repository is the folder with `.git` upward from the
 *   root, else the root.
 */
export function openReportFiles(root: string): ReportFiles {
  const project = realPath(root) ?? root;
  const repository = findRepository(project) ?? project;
  const realOf = keepAnswers((file: string) => {
    const real = realPath(path.join(project, file));
    return real && isInside(project, real) ? real : undefined;
  });
  return {
    nameOf(file) {
      const place = realOf(file) ?? path.join(project, file);
      return path.relative(repository, place).split(path.sep).join('/');
    },
    textOf: keepAnswers((file) => {
      const real = realOf(file);
      return real && readText(real);
    }),
  };
}

function findRepository(from: string): string | undefined {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return folder;
    if (path.dirname(folder) === folder) return undefined;
  }
}

function realPath(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

/** A pipe in the place of a file is not waited for. */
function readText(file: string): string | undefined {
  try {
    const read = readRegularNow(file, MAX_BYTES);
    return typeof read === 'string' ? undefined : new TextDecoder().decode(read);
  } catch {
    return undefined;
  }
}
