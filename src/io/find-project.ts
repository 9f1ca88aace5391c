import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../model/failure.ts';

/** Name of the settings file; its folder is the project root. */
export const CONFIG_NAME = 'briefpress.yaml';

/** Where a project is, and what its settings file says. */
export interface Project {
  /** Absolute path of the project root. */
  root: string;
  /** Text of `briefpress.yaml`, when there is one. */
  config: string | undefined;
}

/**
 * Find the project: the folder of `briefpress.yaml` upward from the working folder, else the
 * working folder itself.
 *
 * @param cwd Absolute path of the working folder.
 * @param given Root named by the caller, which ends the search.
 * @returns The project root and the text of its settings.
 * @throws Failure (`usage`) when a settings file is there and cannot be read.
 */
export async function findProject(cwd: string, given?: string): Promise<Project> {
  if (given !== undefined) {
    const root = path.resolve(cwd, given);
    return { root, config: await readConfig(root) };
  }
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const config = await readConfig(folder);
    if (config !== undefined) return { root: folder, config };
    if (path.dirname(folder) === folder) return { root: cwd, config: undefined };
  }
}

async function readConfig(folder: string): Promise<string | undefined> {
  try {
    return await readFile(path.join(folder, CONFIG_NAME), 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new Failure(
      'usage',
      `\`${CONFIG_NAME}\` cannot be read (${String(code)})`,
      'It must be a text file you may read.',
      error,
    );
  }
}
