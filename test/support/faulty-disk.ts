import type { FileHandle } from 'node:fs/promises';
import { type Disk, disk } from '../../src/io/disk.ts';

/** A call of the disk, and what came of it. */
export interface Answer {
  /** Name of the call; `handle.` before one of an open file. */
  call: string;
  /** Path that it was about. */
  path: string;
  /** What the system said when it went wrong. */
  code: string | undefined;
}

/** Work of a handle that can go wrong; that it is closed is told to nobody. */
const OF_HANDLE = new Set<string | symbol>(['stat', 'writeFile', 'sync', 'utimes']);

/**
 * Make a disk on which calls go wrong, each before anything is done.
 *
 * @param choose Tells for each call in turn with what code it goes wrong; undefined where it does not.
 * @returns The disk, and what was asked of it so far.
 */
export function faultyDisk(choose: (call: string, path: string) => string | undefined): {
  faulty: Disk;
  answers: Answer[];
} {
  const answers: Answer[] = [];
  const attempt = async <Value>(
    call: string,
    path: string,
    work: () => Promise<Value>,
  ): Promise<Value> => {
    let code = choose(call, path);
    try {
      if (code !== undefined) throw Object.assign(new Error(code), { code });
      return await work();
    } catch (error) {
      code = (error as NodeJS.ErrnoException).code;
      throw error;
    } finally {
      answers.push({ call, path, code });
    }
  };
  const wrapHandle = (handle: FileHandle, path: string): FileHandle =>
    new Proxy(handle, {
      get(_, name) {
        const value: unknown = Reflect.get(handle, name, handle);
        if (typeof value !== 'function') return value;
        if (!OF_HANDLE.has(name)) return value.bind(handle);
        return (...args: unknown[]) =>
          attempt(`handle.${String(name)}`, path, () => value.apply(handle, args));
      },
    });
  const faulty = new Proxy(disk, {
    get(_, name: keyof Disk) {
      const work = disk[name] as (...args: unknown[]) => Promise<unknown>;
      return (...args: unknown[]) =>
        attempt(name, String(args[0]), async () => {
          const found = await work(...args);
          return name === 'open' ? wrapHandle(found as FileHandle, String(args[0])) : found;
        });
    },
  });
  return { faulty, answers };
}
