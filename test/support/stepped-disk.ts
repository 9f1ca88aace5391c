import type { FileHandle } from 'node:fs/promises';
import type { Disk } from '../../src/io/disk.ts';
import type { Clock } from '../../src/publish/lock-folder.ts';

/** A program in a trial: what it does on the disk, and how time passes for it. */
export interface Actor {
  disk: Disk;
  clock: Clock;
  /** Take one step, as a call of the disk does. */
  step(): Promise<void>;
}

/** Several programs on one disk that is in memory only. */
export interface Trial {
  /** What each file holds, by its name. */
  files: Map<string, SteppedFile>;
  /** Time that has passed, in ms. */
  now(): number;
  /**
   * Let one more program take part.
   *
   * @param skew How far its clock is ahead, in ms.
   */
  actor(skew?: number): Actor;
  /** Let them take steps, each as chance has it, until all work is done. */
  run(works: readonly Promise<unknown>[]): Promise<void>;
}

/** A file of a trial. */
export interface SteppedFile {
  number: number;
  text: string;
  time: number;
}

/** A call that waits for its turn. */
interface Waiting {
  actor: number;
  call: string;
  at: number;
  go(): void;
}

/** Chance, and who is stopped. */
export interface TrialRules {
  /** Gives a number of at least 0 and less than the limit. */
  draw(limit: number): number;
  /** Tells how long a program is stopped just before a call, in ms. */
  stops?(actor: number, call: string): number;
}

/**
 * Try programs step by step: each call of the disk is one step, and whose turn it is is drawn. Time passes
 * only when all wait for it.
 *
 * @param rules Chance, and who is stopped.
 * @returns The trial.
 */
export function openTrial({ draw, stops = () => 0 }: TrialRules): Trial {
  const files = new Map<string, SteppedFile>();
  const waiting: Waiting[] = [];
  const stopped: number[] = [];
  let now = 0;
  let numbers = 0;

  const turn = (actor: number, call: string, at = now) =>
    new Promise<void>((go) => {
      const stop = stops(actor, call);
      if (stop > 0) stopped[actor] = now + stop;
      waiting.push({ actor, call, at, go });
    });
  const dueOf = ({ actor, at }: Waiting) => Math.max(at, stopped[actor] ?? 0);

  async function run(works: readonly Promise<unknown>[]): Promise<void> {
    let left = works.length;
    for (const work of works)
      void work.then(
        () => (left -= 1),
        () => (left -= 1),
      );
    for (;;) {
      // All that follows from the last step has been asked for by then.
      await new Promise((resolve) => setImmediate(resolve));
      if (left === 0) return;
      if (waiting.length === 0) throw new Error('nobody takes a step any more');
      now = Math.max(now, Math.min(...waiting.map(dueOf)));
      const ready = waiting.filter((one) => dueOf(one) <= now);
      const next = ready[draw(ready.length)] as Waiting;
      waiting.splice(waiting.indexOf(next), 1);
      next.go();
    }
  }

  function actor(skew = 0): Actor {
    const id = stopped.push(0) - 1;
    const took =
      <Args extends unknown[], Value>(call: string, work: (...args: Args) => Value) =>
      async (...args: Args): Promise<Value> => {
        await turn(id, call);
        return work(...args);
      };
    const find = (name: string): SteppedFile => files.get(name) ?? fail('ENOENT');
    const open = (name: string): FileHandle => {
      if (files.has(name)) fail('EEXIST');
      numbers += 1;
      const file = { number: numbers, text: '', time: now + skew };
      files.set(name, file);
      return {
        writeFile: took('writeFile', (text: string) => {
          file.text = text;
        }),
        stat: took('handle.stat', () => ({ ino: file.number })),
        utimes: took('utimes', () => {
          file.time = now + skew;
        }),
        close: took('close', () => {}),
      } as unknown as FileHandle;
    };
    const disk = {
      lstat: took('lstat', (name: string) => {
        const { number, time } = find(name);
        return { ino: number, mtimeMs: time, isDirectory: () => false };
      }),
      read: took('read', (name: string) => Buffer.from(find(name).text)),
      open: took('open', open),
      rename: took('rename', (from: string, to: string) => {
        const file = find(from);
        files.delete(from);
        files.set(to, file);
      }),
      link: took('link', (from: string, to: string) => {
        if (files.has(to)) fail('EEXIST');
        files.set(to, find(from));
      }),
      remove: took('remove', (name: string) => {
        find(name);
        files.delete(name);
      }),
    } as unknown as Disk;
    const clock: Clock = {
      sleep: (time) => turn(id, 'sleep', now + time),
      every(time, work) {
        let isOver = false;
        const loop = async (): Promise<void> => {
          await turn(id, 'tick', now + time);
          if (isOver) return;
          work();
          await loop();
        };
        void loop();
        return () => {
          isOver = true;
        };
      },
    };
    return { disk, clock, step: () => turn(id, 'step') };
  }

  return { files, now: () => now, actor, run };
}

function fail(code: string): never {
  throw Object.assign(new Error(code), { code });
}
