import { execFile } from 'node:child_process';
import { utimesSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Disk, disk } from '../../src/io/disk.ts';
import { temporaryName } from '../../src/io/temporary-name.ts';
import { Failure } from '../../src/model/failure.ts';
import { type Clock, withFolderLock } from '../../src/publish/lock-folder.ts';
import { type Actor, openTrial, type Trial, type TrialRules } from '../support/stepped-disk.ts';
import { temporaryProject } from '../support/temporary-project.ts';

/** What a process that has ended leaves in its lock. */
const ENDED = temporaryName('lock').replace(`-${process.pid}.`, `-${2 ** 22 + 1}.`);

/** Time passes as fast as the disk answers. */
const swift: Clock = {
  sleep: () => new Promise((resolve) => setImmediate(resolve)),
  every: () => () => {},
};

describe('withFolderLock', () => {
  it('lets one work after the other', async () => {
    const { root } = temporaryProject();
    let inside = 0;
    const work = async (): Promise<number> => {
      inside += 1;
      await sleep(5);
      const seen = inside;
      inside -= 1;
      return seen;
    };
    const seen = await Promise.all(Array.from({ length: 5 }, () => withFolderLock(root, work)));
    expect(seen).toEqual([1, 1, 1, 1, 1]);
  });

  it('leaves nothing behind, also when the work fails', async () => {
    const project = temporaryProject();
    const work = () => Promise.reject(new Error('no'));
    await expect(withFolderLock(project.root, work)).rejects.toThrow('no');
    expect(project.list('.')).toEqual([]);
  });

  it('takes over at once from an owner whose process has ended', async () => {
    const project = temporaryProject({ '.manifest.lock': ENDED });
    expect(await withFolderLock(project.root, async () => 'done')).toBe('done');
  });

  it('takes over from an owner of which nothing is told, once it has stood for long', async () => {
    const project = temporaryProject({ '.manifest.lock': '' });
    expect(await withFolderLock(project.root, async () => 'done', { clock: swift })).toBe('done');
  });

  it.each([
    ['behind', 0],
    ['ahead', Date.now() / 1000 + 86_400],
  ])('takes over from one whose time lies far %s, no sooner and no later', async (_, time) => {
    const project = temporaryProject({ '.manifest.lock': '' });
    utimesSync(path.join(project.root, '.manifest.lock'), time, time);
    const naps: number[] = [];
    const sleep = (nap: number) => swift.sleep(naps.push(nap));
    const clock = { ...swift, sleep };
    expect(await withFolderLock(project.root, async () => 'done', { clock })).toBe('done');
    expect(naps.reduce((sum, nap) => sum + nap)).toBe(10_000);
  });

  it('is never held by two of many that find it abandoned', async () => {
    for (let round = 0; round < 8; round += 1) {
      const project = temporaryProject({ '.manifest.lock': ENDED });
      let inside = 0;
      const work = async (): Promise<number> => {
        inside += 1;
        const seen = inside;
        await sleep(1);
        inside -= 1;
        return seen;
      };
      const clock = { ...swift, sleep: () => sleep(1) };
      const all = Array.from({ length: 8 }, () => withFolderLock(project.root, work, { clock }));
      expect(await Promise.all(all)).toEqual(Array(8).fill(1));
      expect(project.list('.')).toEqual([]);
    }
  });

  it('is never held by two of many processes that find it abandoned', async () => {
    const project = temporaryProject();
    const script = `
      import { mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
      import { withFolderLock } from ${JSON.stringify(pathToFileURL(path.resolve('dist/publish/lock-folder.js')).href)};
      process.chdir(${JSON.stringify(project.root)});
      for (let turn = 0; turn < 30; turn += 1) {
        await withFolderLock('.', async () => {
          mkdirSync('inside');
          await new Promise((resolve) => setImmediate(resolve));
          rmdirSync('inside');
        });
        // As though somebody had been killed.
        try {
          writeFileSync('.manifest.lock', ${JSON.stringify(ENDED)}, { flag: 'wx' });
        } catch (error) {
          if (error.code !== 'EEXIST' && error.code !== 'ENOENT') throw error;
        }
      }
      console.log('done');
    `;
    const runs = Array.from({ length: 4 }, () =>
      promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]),
    );
    expect((await Promise.all(runs)).map(({ stdout }) => stdout)).toEqual(Array(4).fill('done\n'));
    expect(project.list('.')).not.toContain('inside');
  });

  it('is left alone when it has become the lock of another', async () => {
    const project = temporaryProject();
    await withFolderLock(project.root, async () => {
      project.write({ '.manifest.lock': 'feedfeedfeed' });
    });
    expect(project.read('.manifest.lock').toString()).toBe('feedfeedfeed');
  });

  it('is cleared away also when one who was clearing it was killed, too', async () => {
    const project = temporaryProject({
      '.manifest.lock': ENDED,
      '.manifest.lock.000000000000.tmp': ENDED,
    });
    const all = Array.from({ length: 5 }, () => withFolderLock(project.root, async () => 'done'));
    expect(await Promise.all(all)).toEqual(Array(5).fill('done'));
    expect(project.list('.')).toEqual([]);
  });

  it('stops an owner who finds that it has become the lock of another', async () => {
    const project = temporaryProject();
    const file = path.join(project.root, '.manifest.lock');
    const losing = withFolderLock(project.root, async (confirm) => {
      await confirm();
      await rename(file, `${file}.away`);
      project.write({ '.manifest.lock': 'feedfeedfeed' });
      await confirm();
    });
    await expect(losing).rejects.toMatchObject({
      kind: 'machine',
      message: `\`${project.root}\` was taken by another build while this one was stopped for long`,
    });
    expect(project.read('.manifest.lock').toString()).toBe('feedfeedfeed');
  });

  it('is put back where it turns out to be the lock of another who lives', async () => {
    const project = temporaryProject({ '.manifest.lock': ENDED });
    const file = path.join(project.root, '.manifest.lock');
    let swapped = false;
    const from = {
      ...disk,
      // The waiter is stopped between looking and taking; meanwhile another has come in.
      async rename(old: string, name: string) {
        if (!swapped) await rename(file, `${file}.away`);
        if (!swapped) project.write({ '.manifest.lock': 'feedfeedfeed' });
        swapped = true;
        await disk.rename(old, name);
      },
    };
    const stop = AbortSignal.abort(new Error('stopped'));
    const waiting = withFolderLock(project.root, async () => {}, {
      ...{ from, signal: stop },
      clock: swift,
    });
    await expect(waiting).rejects.toThrow('stopped');
    expect(project.read('.manifest.lock').toString()).toBe('feedfeedfeed');
    expect(project.list('.').sort()).toEqual(['.manifest.lock', '.manifest.lock.away']);
  });

  it('is not taken from one who works longer than others would wait for the dead', async () => {
    const trial = openTrial({ draw: () => 0 });
    let inside = 0;
    const both = [trial.actor(), trial.actor()].map((actor) =>
      locked(actor, async () => {
        inside += 1;
        await actor.clock.sleep(25_000);
        const seen = inside;
        inside -= 1;
        return seen;
      }),
    );
    await trial.run(both);
    expect(await Promise.all(both)).toEqual([1, 1]);
  });

  it('waits for the lock of another that it may not read', async () => {
    const project = temporaryProject({ '.manifest.lock': ENDED });
    const lock = path.join(project.root, '.manifest.lock');
    let reads = 0;
    const from: Disk = {
      ...disk,
      async read() {
        reads += 1;
        if (reads === 3) await disk.remove(lock);
        throw Object.assign(new Error('not yours'), { code: 'EACCES' });
      },
    };
    expect(await withFolderLock(project.root, async () => 'done', { from, clock: swift })).toBe(
      'done',
    );
    expect(reads).toBeGreaterThan(2);
  });

  it('tells what the machine lacks to look at it, and not that it is lost', async () => {
    const project = temporaryProject();
    const fail = () => Promise.reject(Object.assign(new Error('many'), { code: 'EMFILE' }));
    const from: Disk = { ...disk, read: fail };
    const locking = withFolderLock(project.root, (confirm) => confirm(), { from });
    await expect(locking).rejects.toMatchObject({
      kind: 'machine',
      message: expect.stringMatching(/files may be opened at once/),
    });
  });

  it('tells a folder in its place', async () => {
    const project = temporaryProject({ '.manifest.lock/x': '' });
    const locking = withFolderLock(project.root, async () => 'done');
    await expect(locking).rejects.toMatchObject({
      kind: 'machine',
      message: expect.stringContaining('.manifest.lock` is a folder'),
    });
  });

  it('fails where the folder is gone', async () => {
    const { root } = temporaryProject();
    await expect(withFolderLock(path.join(root, 'gone'), async () => 'done')).rejects.toMatchObject(
      { kind: 'machine' },
    );
  });
});

describe('a folder lock, each call of the disk in an order that is drawn', () => {
  /** What lies there when all begin: an abandoned lock, and perhaps the guard of one who was clearing it. */
  const LEFT = fc.constantFrom<readonly string[][]>(
    [],
    [[LOCK, ENDED]],
    [[LOCK, '']],
    [
      [LOCK, ENDED],
      [`${LOCK}.000000000000.tmp`, ENDED],
    ],
  );
  const CHANCE = fc.infiniteStream(fc.nat({ max: 2 ** 20 }));

  it('is held by one at a time, whatever their clocks say and however long they work', async () => {
    const skews = fc.array(fc.constantFrom(0, -11_500, 3_600_000), { minLength: 2, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(LEFT, skews, CHANCE, async (left, clocks, chance) => {
        const trial = openTrial({ draw: drawnFrom(chance) });
        leave(left, trial);
        const actors = clocks.map((skew) => trial.actor(skew));
        let inside = 0;
        const most: number[] = [];
        const works = actors.map((actor) =>
          locked(actor, async (confirm) => {
            inside += 1;
            most.push(inside);
            await actor.clock.sleep(12_000);
            await confirm();
            inside -= 1;
          }),
        );
        await trial.run(works);
        await Promise.all(works);
        expect(most).toEqual(clocks.map(() => 1));
        expect([...trial.files.keys()]).toEqual([]);
      }),
      { numRuns: 4 },
    );
  });

  it('keeps what each writes after its last look, also when any of them is stopped anywhere', async () => {
    const stops = fc.array(fc.tuple(fc.nat(3), fc.nat(14)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(LEFT, stops, CHANCE, async (left, stopped, chance) => {
        const trial = openTrial({ draw: drawnFrom(chance), stops: stopsAt(stopped) });
        leave(left, trial);
        let manifest: string[] = [];
        const written: string[] = [];
        const works = ['a', 'b', 'c', 'd'].map((name) => {
          const actor = trial.actor();
          return locked(actor, async (confirm) => {
            const old = manifest;
            await actor.step();
            await confirm();
            manifest = [...old, name];
            written.push(name);
          });
        });
        await trial.run(works);
        const ends = await Promise.allSettled(works);
        const failures = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
        expect(failures.filter((reason) => !(reason instanceof Failure))).toEqual([]);
        expect(manifest).toEqual(written);
        expect(written.length + failures.length).toBe(4);
      }),
      { numRuns: 20 },
    );
  });
});

const LOCK = '/out/.manifest.lock';

function locked<Value>(
  { disk: from, clock }: Actor,
  work: (confirm: () => Promise<void>) => Promise<Value>,
): Promise<Value> {
  return withFolderLock('/out', work, { from, clock });
}

function leave(left: readonly string[][], { files }: Trial): void {
  for (const [index, [name = '', text = '']] of left.entries())
    files.set(name, { number: -1 - index, text, time: 0 });
}

function drawnFrom(chance: Iterator<number>): TrialRules['draw'] {
  return (limit) => (chance.next().value as number) % limit;
}

/** Each is stopped just before a certain one of its calls, for longer than others wait. */
function stopsAt(stopped: readonly [actor: number, call: number][]): TrialRules['stops'] {
  const calls: number[] = [];
  return (actor) => {
    const call = calls[actor] ?? 0;
    calls[actor] = call + 1;
    return stopped.some(([who, when]) => who === actor && when === call) ? 26_000 : 0;
  };
}
