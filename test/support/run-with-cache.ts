import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished, vi } from 'vitest';
import type { RawOptions } from '../../src/options.ts';
import { buildAll } from '../../src/runs/build-all.ts';
import { openRun } from '../../src/runs/open-run.ts';
import type { BuildEvent, RunRequest } from '../../src/runs/run-result.ts';
import { poolInThisThread } from './pool-in-this-thread.ts';
import { pressWithoutBrowser } from './press-without-browser.ts';
import type { TemporaryProject } from './temporary-project.ts';
import { withKnownTool } from './with-known-tool.ts';

/** What one run did. */
export interface DoneRun {
  /** What became of each briefing: `kept` where its PDF was found among finished builds. */
  became: Record<string, string>;
  /** Sources that were prepared, sorted. */
  prepared: string[];
  /** How many briefings were printed. */
  prints: number;
  messages: string[];
  /** What was told of the cache. */
  told: string[];
  removed: string[];
}

/**
 * Give this test a cache folder of its own.
 *
 * @param project Project beside which it lies.
 * @param name Name of the folder.
 * @returns Absolute path; nothing is there yet.
 */
export function ownCache(project: TemporaryProject, name = 'cache'): string {
  const folder = path.join(project.temporary, name);
  vi.stubEnv('BRIEFPRESS_CACHE', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  return folder;
}

/**
 * Build without a browser and without a thread, with a cache.
 *
 * @param project Project to build.
 * @param options Wishes; the cache may hold 100 MB unless they say otherwise.
 * @param request Which briefings, and what is done while they are built.
 * @returns What the run did.
 */
export async function runWithCache(
  project: TemporaryProject,
  options: RawOptions & { cacheBytes?: number } = {},
  request: Omit<RunRequest, 'report'> & { onEvent?(event: BuildEvent): void } = {},
): Promise<DoneRun> {
  const { cacheBytes = 100_000_000, ...raw } = options;
  const press = pressWithoutBrowser();
  press.facts = () => undefined;
  const pool = poolInThisThread(project.root);
  const settings = project.settings({ conformance: 'none', ...raw });
  const own = { ...settings, run: { ...settings.run, cacheBytes } };
  const run = withKnownTool(openRun(own, { press, pool }));
  const told: string[] = [];
  const { briefings, removed } = await buildAll(run, {
    ...request,
    report(event) {
      if (event.kind === 'cache') told.push(event.reason);
      request.onEvent?.(event);
    },
  });
  const became = briefings.map(({ source, status, kept }): [string, string] => [
    path.basename(source, '.md'),
    kept ? 'kept' : status,
  ]);
  return {
    became: Object.fromEntries(became),
    prepared: pool.prepared.map((source) => path.basename(source, '.md')).sort(),
    prints: press.printed.length,
    messages: briefings.flatMap(({ messages }) => messages.map(({ reason }) => reason)),
    told,
    removed,
  };
}

/**
 * Name the files of a cache.
 *
 * @param folder Absolute path of the cache folder.
 * @param kind Kind of the files; all unless given.
 * @returns Absolute paths, sorted.
 */
export function filesOfCache(folder: string, kind = ''): string[] {
  const inside = path.join(folder, 'builds', kind);
  if (!existsSync(inside)) return [];
  return readdirSync(inside, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Take the output of a project away, as a fresh clone has none, and give it back.
 *
 * @param project The project.
 * @param name Where it is put.
 * @returns Absolute path of the copy.
 */
export function takeAwayOutput(project: TemporaryProject, name: string): string {
  const copy = path.join(project.temporary, name);
  mkdirSync(copy, { recursive: true });
  cpSync(path.join(project.root, 'out'), copy, { recursive: true });
  rmSync(path.join(project.root, 'out'), { recursive: true });
  return copy;
}
