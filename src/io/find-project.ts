import path from 'node:path';
import { Failure } from '../model/failure.ts';
import { CONFIG_NAME } from '../model/tool.ts';
import type { ReadFault } from '../world.ts';
import { createWorld } from './create-world.ts';

/** Greatest size of the settings file, in bytes; a hundred times what all settings take. */
const MAX_BYTES = 100_000;

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
 * @throws Failure when a settings file is there and cannot be had: (`usage`) when it is no regular
 *   file, too large, or a link that leads out of its folder, (`machine`) when it cannot be read.
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

/** A stranger's project may hold a link in its place: what lies outside is not read, nor told. */
async function readConfig(folder: string): Promise<string | undefined> {
  const read = await createWorld(folder).readInside(CONFIG_NAME, MAX_BYTES);
  if (typeof read !== 'string') return Buffer.from(read.bytes).toString('utf8');
  if (read === 'missing') return undefined;
  const kind = read === 'not-readable' ? 'machine' : 'usage';
  throw new Failure(kind, `\`${CONFIG_NAME}\` cannot be read: it ${faults[read]}`, REMEDY);
}

const REMEDY = 'It must be a text file of the project, of at most 100 kB, that you may read.';

const faults: Record<Exclude<ReadFault, 'missing'>, string> = {
  folder: 'is a folder',
  outside: 'is a link that leads out of the project',
  'not-regular': 'is no regular file',
  'too-large': 'is larger than 100 kB',
  'not-readable': 'may not be read',
};
