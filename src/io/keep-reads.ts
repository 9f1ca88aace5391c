import path from 'node:path';
import type { ReadFault, ReadFile, World } from '../world.ts';
import { realpathOf } from './realpath-of.ts';
import { stampOf } from './stamp-of.ts';

/** How much is kept. */
interface ShelfSize {
  files: number;
  bytes: number;
}

/**
 * Most that is kept of files of the project: what briefings share, and no heap of pictures. What is made of one is larger than itself, such as a bibliography that
 * has been read: those of a thousand briefings, each cited by one, would fill the memory.
 */
const MOST_INSIDE: ShelfSize = { files: 96, bytes: 32_000_000 };
/** Of files of the tool: a font for Chinese alone has a hundred. */
const MOST_OWN: ShelfSize = { files: 256, bytes: 16_000_000 };
/** Most things that are kept of what was made of one file. */
const MOST_MADE = 8;

/**
 * Keep what a world reads: a file that is still the same is not read again, and is given as the same
 * object. All are looked at every time, so that one that has changed, moved or gone is noticed. What
 * was not used for longest is let go when it grows too much.
 *
 * @param world World that reads.
 * @param look Tells what a file is now, apart from what it was; undefined where nobody can tell.
 * @returns A world that gives the same, and remembers what was made of a file.
 */
export function keepReads(world: World, look: typeof stampOf = stampOf): World {
  const inside = createShelf(MOST_INSIDE);
  const own = createShelf(MOST_OWN);
  const madeOf = new WeakMap<Uint8Array, Map<string, unknown>>();

  return {
    root: world.root,
    readInside(file, maxBytes) {
      const place = path.resolve(world.root, file);
      return read(
        inside,
        `${maxBytes} ${place}`,
        () => lookInside(place),
        () => world.readInside(file, maxBytes),
      );
    },
    async readOwn(file) {
      const found = await read(
        own,
        file,
        () => look(file),
        async () => ({
          path: file,
          bytes: await world.readOwn(file),
        }),
      );
      return found.bytes;
    },
    made<Value>(bytes: Uint8Array, what: string, make: () => Value): Value {
      const all = madeOf.get(bytes) ?? new Map<string, unknown>();
      madeOf.set(bytes, all);
      const value = all.has(what) ? (all.get(what) as Value) : make();
      putLast(all, what, value);
      if (all.size > MOST_MADE) dropFirst(all);
      // What failed is tried again by the next who asks.
      if (value instanceof Promise) value.catch(() => void all.delete(what));
      return value;
    },
  };

  /** What lies inside may also come to lie outside because the root is moved. */
  async function lookInside(place: string): Promise<string | undefined> {
    const root = await realpathOf(world.root).catch(() => undefined);
    const stamp = await look(place);
    return root && stamp && `${root} ${stamp}`;
  }

  async function read<Found extends ReadFile | ReadFault>(
    shelf: Shelf,
    key: string,
    stampNow: () => Promise<string | undefined>,
    readNow: () => Promise<Found>,
  ): Promise<Found | ReadFile> {
    // Before it is read: what changes in between has another stamp the next time.
    const stamp = await stampNow();
    const known = shelf.take(key, stamp);
    if (known) return known;
    const found = await readNow();
    if (stamp !== undefined && typeof found === 'object') shelf.keep(key, stamp, found);
    return found;
  }
}

/** Files that are kept, the one that was not used for longest first. */
interface Shelf {
  /** Give a file that is still the same; another one is let go. */
  take(key: string, stamp: string | undefined): ReadFile | undefined;
  keep(key: string, stamp: string, file: ReadFile): void;
}

function createShelf(most: ShelfSize): Shelf {
  const files = new Map<string, { stamp: string; file: ReadFile }>();
  let size = 0;
  const forget = (key: string): void => {
    size -= files.get(key)?.file.bytes.length ?? 0;
    files.delete(key);
  };
  return {
    take(key, stamp) {
      const known = files.get(key);
      if (known && known.stamp === stamp) {
        putLast(files, key, known);
        return known.file;
      }
      forget(key);
      return undefined;
    },
    keep(key, stamp, file) {
      forget(key);
      files.set(key, { stamp, file });
      size += file.bytes.length;
      for (const oldest of files.keys()) {
        if (size <= most.bytes && files.size <= most.files) return;
        forget(oldest);
      }
    },
  };
}

function putLast<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
}

function dropFirst(map: Map<string, unknown>): void {
  for (const first of map.keys()) {
    map.delete(first);
    return;
  }
}
