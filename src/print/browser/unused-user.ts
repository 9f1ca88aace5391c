import { readdir, readFile } from 'node:fs/promises';

/**
 * Ids that systemd takes for users that live as long as a service: no system gives them to people, and
 * `nobody`, whose files are anybody's, is not among them.
 */
const FIRST = 61_184;
const LAST = 65_519;

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
      ...(await idsOfProcesses()),
    ]);
    const isMapped = mappedIn(await readFile('/proc/self/uid_map', 'utf8'));
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
  const processes = await Promise.all((await listProcesses()).map(readIds));
  return processes.flatMap(({ id, users }) => (users.includes(user) ? [id] : []));
}

/** The third field of each line. */
function idsIn(table: string): number[] {
  return table.split('\n').map((line) => Number(line.split(':')[2]));
}

async function idsOfProcesses(): Promise<number[]> {
  return (await Promise.all((await listProcesses()).map(readIds))).flatMap(({ users }) => users);
}

async function listProcesses(): Promise<number[]> {
  return (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
}

/** Its real, effective, saved and file system ids, of user and group; none of one that has ended: proc(5). */
async function readIds(id: number): Promise<{ id: number; users: number[] }> {
  const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
  const lines = status.match(/^[UG]id:.*$/gm) ?? [];
  return { id, users: lines.flatMap((line) => line.split('\t').slice(1).map(Number)) };
}

/** In a container only some ids are there: user_namespaces(7). */
function mappedIn(map: string): (id: number) => boolean {
  const ranges = map.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  return (id) => ranges.some(([first = 0, , count = 0]) => id >= first && id < first + count);
}
