import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Guess who writes: the name that git knows for this folder.
 *
 * @param folder Absolute path of the project.
 * @returns The name; undefined where git knows none, or there is no git.
 */
export async function authorOf(folder: string): Promise<string | undefined> {
  try {
    const run = promisify(execFile);
    const { stdout } = await run('git', ['config', 'user.name'], { cwd: folder, timeout: 2000 });
    return stdout.trim() || undefined;
  } catch {
    return undefined;
  }
}
