import { listProcesses, readProcess } from './read-process.ts';

const MIB = 1024 * 1024;

/**
 * Measure the memory of a process and of all that it has started (proc(5)). What processes share
 * counts once, divided among them.
 *
 * @param processId Its number.
 * @returns MiB; undefined where the system does not tell, which only Linux does.
 */
export async function memoryOf(processId: number): Promise<number | undefined> {
  const sizes = await Promise.all([...(await familyOf(processId))].map(shareOf));
  const known = sizes.filter((size) => size !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, size) => sum + size, 0) / MIB;
}

/**
 * Tell what processes have in memory at most: what they share counts for each. That costs the system
 * nothing, where the exact figure makes it walk over all their pages.
 *
 * @param processIds Their numbers; one that has ended has nothing.
 * @returns MiB, never less than `memoryOf` tells of the same processes.
 */
export async function mostMemoryOf(processIds: Iterable<number>): Promise<number> {
  const sizes = await Promise.all([...processIds].map(residentOf));
  return sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0) / MIB;
}

/**
 * Find a process and its descendants.
 *
 * @param processId Its number.
 * @returns Their numbers, its own first.
 */
export async function familyOf(processId: number): Promise<Set<number>> {
  const all = await listProcesses().catch(() => []);
  const parents = new Map(
    await Promise.all(all.map(async (id) => [id, await parentOf(id)] as const)),
  );
  const family = new Set([processId]);
  // Members are found while the set grows.
  for (const member of family) {
    for (const [id, parent] of parents) if (parent === member) family.add(id);
  }
  return family;
}

/** Field 4 of `stat`; the name before it, in brackets, may hold anything. No number where it has ended. */
async function parentOf(processId: number): Promise<number> {
  const stat = await readProcess(processId, 'stat');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** Its proportional share in bytes; all that it has in memory where that is not told. */
async function shareOf(processId: number): Promise<number | undefined> {
  const rollup = await readProcess(processId, 'smaps_rollup');
  const share = /^Pss:\s+(\d+) kB/m.exec(rollup)?.[1];
  return share === undefined ? residentOf(processId) : Number(share) * 1024;
}

async function residentOf(processId: number): Promise<number | undefined> {
  const status = await readProcess(processId, 'status');
  const resident = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  return resident === undefined ? undefined : Number(resident) * 1024;
}
