import { readFile } from 'node:fs/promises';
import { listProcesses, readProcess } from './read-process.ts';

/**
 * Ids that no system gives to people, services or containers ("Users, Groups, UIDs and GIDs on systemd systems"); `nobody`,
 * whose files are anybody's, is not among them.
 */
const FIRST = 60_706;
const LAST = 61_183;

/**
 * Find a user id that nobody uses: no line of `/etc/passwd` or `/etc/group` has it, and no running process.
 *
 * @returns The id, another one each time; undefined where none can be had, or where it cannot be found out.
 */
export async function findUnusedUser(): Promise<number | undefined> {
  try {
    const taken = new Set([
      ...idsIn(await readFile('/etc/passwd', 'utf8')),
      ...idsIn(await readFile('/etc/group', 'utf8')),
      ...(await readAll()).flatMap(({ users }) => users),
    ]);
    const isMapped = mappedIn(await readProcess('self', 'uid_map'));
    const free = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index).filter(
      (id) => !taken.has(id) && isMapped(id),
    );
    return free[Math.floor(Math.random() * free.length)];
  } catch {
    return undefined;
  }
}

/**
 * List the processes of a user.
 *
 * @param user Its id.
 * @returns Their numbers.
 */
export async function processesOf(user: number): Promise<number[]> {
  return (await readAll()).flatMap(({ id, users }) => (users.includes(user) ? [id] : []));
}

/** The third field of each line. */
function idsIn(table: string): number[] {
  return table.split('\n').map((line) => Number(line.split(':')[2]));
}

/** All processes, with the ids of their users. */
async function readAll(): Promise<{ id: number; users: number[] }[]> {
  return Promise.all((await listProcesses()).map(readIds));
}

/** Its real, effective, saved and file system ids, of user and group; none of one that has ended: proc(5). */
async function readIds(id: number): Promise<{ id: number; users: number[] }> {
  const status = await readProcess(id, 'status');
  const lines = status.match(/^[UG]id:.*$/gm) ?? [];
  return { id, users: lines.flatMap((line) => line.split('\t').slice(1).map(Number)) };
}

/** In a container only some ids are there: user_namespaces(7). */
function mappedIn(map: string): (id: number) => boolean {
  const ranges = map.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  return (id) => ranges.some(([first = 0, , count = 0]) => id >= first && id < first + count);
}
