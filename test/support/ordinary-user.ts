import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { PROGRAM } from './run-command-line.ts';
import type { TemporaryProject } from './temporary-project.ts';

/** Numbers of `nobody`: any user but root would do. */
const NOBODY = { uid: 65_534, gid: 65_534 };

/**
 * Find a user for whom permissions count, as they do not for root.
 *
 * @returns What to spawn a program with: nothing for a user who is ordinary already; undefined where
 *   root cannot run the compiled program as another user.
 */
export function ordinaryUser(): { uid?: number; gid?: number } | undefined {
  if (process.platform === 'win32') return undefined;
  if (process.getuid?.() !== 0) return {};
  const tried = spawnSync(process.execPath, [PROGRAM, '--version'], { ...NOBODY, cwd: '/' });
  return tried.status === 0 ? NOBODY : undefined;
}

/**
 * Give a project to a user, and let him come to it.
 *
 * @param project The project.
 * @param user As `ordinaryUser` gives it.
 */
export function handOver(project: TemporaryProject, user: { uid?: number; gid?: number }): void {
  const { uid, gid } = user;
  if (uid === undefined || gid === undefined) return;
  for (const above of [path.dirname(project.root), path.dirname(path.dirname(project.root))]) {
    chmodSync(above, 0o711);
  }
  const below = readdirSync(project.root, { recursive: true, encoding: 'utf8' });
  const all = [project.root, ...below.map((name) => path.join(project.root, name))];
  for (const file of [project.temporary, ...all]) chownSync(file, uid, gid);
}
