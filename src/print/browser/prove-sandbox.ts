import { readlink } from 'node:fs/promises';
import { familyOf } from './memory-of.ts';
import { readProcess } from './read-process.ts';

/** What the system says of the process of a page, whatever the browser says. */
export interface SandboxProof {
  /** Whether it may make a few calls of the system only: seccomp(2), mode 2. */
  hasFilter: boolean;
  /** Which namespaces it has of its own, as namespaces(7) calls them; absent where the system does not tell. */
  namespaces?: string[];
  /** Id of its user. */
  user: number;
}

/** A page has no network, sees no process and no user of the system. */
const NAMESPACES = ['user', 'pid', 'net'] as const;

/**
 * Look at the process that draws the page of a browser.
 *
 * @param browser Number of the browser's own process.
 * @returns What holds it; undefined where there is no such process, or where the system does not tell: only Linux
 *   does.
 */
export async function proveSandbox(browser: number): Promise<SandboxProof | undefined> {
  for (const id of await familyOf(browser)) {
    const command = await readProcess(id, 'cmdline');
    if (!command.includes('--type=renderer')) continue;
    const status = await readProcess(id, 'status');
    const [, filter] = /^Seccomp:\t(\d)/m.exec(status) ?? [];
    const [, user] = /^Uid:\t(\d+)/m.exec(status) ?? [];
    if (filter === undefined || user === undefined) continue;
    const namespaces = await ownNamespaces(id);
    return { hasFilter: filter === '2', user: Number(user), ...(namespaces && { namespaces }) };
  }
  return undefined;
}

async function ownNamespaces(id: number): Promise<string[] | undefined> {
  try {
    const own: string[] = [];
    for (const name of NAMESPACES) {
      const [theirs, ours] = await Promise.all(
        [id, 'self'].map((one) => readlink(`/proc/${one}/ns/${name}`)),
      );
      if (theirs !== ours) own.push(name);
    }
    return own;
  } catch {
    // To look at the process of another user is not for everybody.
    return undefined;
  }
}
