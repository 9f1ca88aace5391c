import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { openDiskStore } from '../../src/service/disk-store.ts';
import type { OutputStore } from '../../src/service/output-store.ts';
import { readOutcome } from '../../src/service/stored-jobs.ts';
import { writtenPdf } from '../print/written-pdf.ts';
import { namesOf } from '../service/light-service.ts';
import { briefingText } from '../support/briefing-text.ts';
import { temporaryProject } from '../support/temporary-project.ts';

const SCRIPT = fileURLToPath(new URL('service-process.mjs', import.meta.url));

/** What a service in a process of its own tells. */
interface Told {
  kind: string;
  key?: string;
  state?: string;
}

/** A service in a process of its own. */
interface ServiceProcess {
  process: ChildProcessWithoutNullStreams;
  told: Told[];
  submit(text: string): void;
  /** Resolves once so many lines of a kind have come. */
  until(kind: string, count: number): Promise<void>;
  /** Resolves when the process has ended. */
  ended: Promise<number | null>;
}

const running: ChildProcessWithoutNullStreams[] = [];
afterEach(() => {
  for (const one of running.splice(0)) one.kill('SIGKILL');
});

function startService(folder: string, temporary: string): ServiceProcess {
  const pdf = path.join(temporary, 'print.pdf');
  writeFileSync(pdf, writtenPdf(1, {}));
  const env = { ...process.env, TMPDIR: temporary };
  const child = spawn(process.execPath, [SCRIPT, folder, pdf], { env });
  running.push(child);
  const told: Told[] = [];
  const heard = new Set<() => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    told.push(JSON.parse(line) as Told);
    for (const hear of heard) hear();
  });
  // A process that is killed does not read what it is sent.
  child.stdin.on('error', () => {});
  const countOf = (kind: string): number => told.filter((one) => one.kind === kind).length;
  return {
    process: child,
    told,
    submit: (text) => void child.stdin.write(`${JSON.stringify(text)}\n`),
    until: (kind, count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (countOf(kind) < count) return;
          heard.delete(look);
          resolve();
        };
        heard.add(look);
        look();
      }),
    ended: new Promise((resolve) => child.once('close', (code) => resolve(code))),
  };
}

function keysTold(told: readonly Told[], kind: string): string[] {
  return told.filter((one) => one.kind === kind).flatMap(({ key }) => key ?? []);
}

async function statesOf(
  store: OutputStore,
  keys: Iterable<string>,
): Promise<(string | undefined)[]> {
  return Promise.all([...keys].map(async (key) => (await readOutcome(store, key))?.state));
}

describe('a service that is killed', () => {
  it('ends once whatever it had accepted, however often it is killed', async () => {
    const { root, temporary } = temporaryProject();
    const folder = path.join(root, 'store');
    const store = await openDiskStore(folder);
    const accepted = new Set<string>();
    const ended: string[] = [];
    const live = async (asked: number, until: (service: ServiceProcess) => Promise<void>) => {
      const service = startService(folder, temporary);
      // Every third one is asked for in two lives.
      for (let nth = 0; nth < 6; nth += 1) {
        service.submit(briefingText(`Text ${asked * 4 + nth}.`));
      }
      await until(service);
      service.process.kill('SIGKILL');
      await service.ended;
      for (const key of keysTold(service.told, 'submitted')) accepted.add(key);
      ended.push(...keysTold(service.told, 'ended'));
    };
    await live(0, (service) => service.until('submitted', 3));
    await live(1, (service) => service.until('begun', 1));
    await live(2, (service) => service.until('ended', 2));
    await live(3, (service) => service.until('build', 3));
    await live(4, async (service) => {
      await service.until('submitted', 6);
      while ((await namesOf(store, 'accepted')).length > 0) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    expect(accepted.size).toBeGreaterThan(10);
    expect(new Set(await statesOf(store, accepted))).toEqual(new Set(['done']));
    expect(new Set(ended).size).toBe(ended.length);
    expect(await namesOf(store, 'begun')).toEqual([]);
    expect((await namesOf(store, 'outcomes')).length).toBeGreaterThanOrEqual(accepted.size);
  }, 120_000);

  it('leaves temporary files that the next one sweeps', async () => {
    const { root, temporary } = temporaryProject();
    const folder = path.join(root, 'store');
    const foldersOf = (): string[] =>
      readdirSync(temporary).filter((name) => name.startsWith('briefpress-work-'));
    const killed = startService(folder, temporary);
    killed.submit(briefingText());
    await killed.until('begun', 1);
    killed.process.kill('SIGKILL');
    await killed.ended;
    const left = foldersOf();
    expect(left).toHaveLength(1);
    const next = startService(folder, temporary);
    await next.until('ended', 1);
    expect(foldersOf()).not.toContain(left[0]);
    next.process.kill('SIGTERM');
    expect(await next.ended).toBe(0);
    expect(foldersOf()).toEqual([]);
  });
});
