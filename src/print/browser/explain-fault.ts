import { stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { systemFaults } from '../../io/system-failure.ts';
import { canBeRun } from './can-be-run.ts';
import type { LaunchFault } from './launch.ts';
import { readProcess } from './read-process.ts';

/** A browser has some sixty files open while it prints. */
const LEAST_FILES = 70;
/** Its processes have some hundred threads, which count as processes of the user. */
const LEAST_PROCESSES = 200;
/** It keeps room for addresses that it never uses, in bytes. */
const LEAST_ADDRESSES = 2 ** 41;
/** What it writes before it prints, in bytes. */
const LEAST_ROOM = 2_000_000;
const EXECUTE = 0o111;

/** A reason that the machine tells, and how it is mended. */
export interface Explanation {
  reason: string;
  remedy: string;
}

/**
 * Tell ahead that no browser can start here: one that lacks room or files may hang instead of saying so.
 *
 * @returns The reason; undefined where nothing is known against it.
 */
export async function foreseeFault(): Promise<Explanation | undefined> {
  return (await opensFewFiles()) ?? (await hasNoRoom());
}

/**
 * Find in the machine why a browser does not start: what it says itself is seldom of help.
 *
 * @param program Absolute path of the program.
 * @param fault How it ended.
 * @param isOurs Whether we unpacked it into the cache.
 * @returns The reason; undefined where the machine gives none.
 */
export async function explainFault(
  program: string,
  { code }: LaunchFault,
  isOurs: boolean,
): Promise<Explanation | undefined> {
  const [reason, remedy] = systemFaults[code ?? ''] ?? [];
  if (reason !== undefined && remedy !== undefined) return { reason, remedy };
  return (await mayNotRun(program, isOurs)) ?? (await foreseeFault()) ?? (await hasLowLimit());
}

/** A program with the permission to be run, which the system yet does not run, lies on a disk of which nothing is. */
async function mayNotRun(program: string, isOurs: boolean): Promise<Explanation | undefined> {
  const stats = await stat(program).catch(() => undefined);
  if (!stats || (stats.mode & EXECUTE) === 0) return undefined;
  if (await canBeRun(program)) return undefined;
  return {
    reason: `no program may be run from \`${path.dirname(program)}\`, such as on a disk mounted with \`noexec\``,
    remedy: isOurs
      ? 'set BRIEFPRESS_CACHE to a folder from which programs may be run'
      : 'name a browser that may be run with --browser',
  };
}

async function opensFewFiles(): Promise<Explanation | undefined> {
  const files = await softLimit('open files');
  if (files >= LEAST_FILES) return undefined;
  return {
    reason: `only ${files} files may be opened at once`,
    remedy: 'allow more, such as with `ulimit -n 1024`',
  };
}

/** What may be too little, when a browser did not start. */
async function hasLowLimit(): Promise<Explanation | undefined> {
  const processes = await softLimit('processes');
  if (processes < LEAST_PROCESSES) {
    return {
      reason: `only ${processes} processes and threads may run at once`,
      remedy: 'allow more, such as with `ulimit -u 2000`',
    };
  }
  if ((await softLimit('address space')) >= LEAST_ADDRESSES) return undefined;
  return {
    reason:
      'addresses of memory are limited, of which a browser reserves terabytes that it never uses',
    remedy: 'allow all of them with `ulimit -v unlimited`; `--max-memory` limits what is used',
  };
}

/** A limit of this process, which the browser takes over: getrlimit(2), as proc(5) tells it. */
async function softLimit(name: string): Promise<number> {
  const limits = await readProcess('self', 'limits');
  const [, limit] = new RegExp(`^Max ${name} +(\\d+)`, 'm').exec(limits) ?? [];
  return limit === undefined ? Number.POSITIVE_INFINITY : Number(limit);
}

async function hasNoRoom(): Promise<Explanation | undefined> {
  const folder = tmpdir();
  const found = await statfs(folder).catch(() => undefined);
  if (!found || found.bavail * found.bsize >= LEAST_ROOM) return undefined;
  return {
    reason: `\`${folder}\` is full`,
    remedy: 'free space there, or set TMPDIR to a folder on another disk',
  };
}
