import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { isAtOrBelow } from '../io/is-inside.ts';
import { stampOf } from '../io/stamp-of.ts';
import type { Peers } from './load-peers.ts';

/** Files are looked at again this long after the last sign of a change, in ms: signs may be swallowed. */
const SECOND_LOOK = 120;

/** What stands for a file that is not there. */
const NONE = 'none';

/** What became of a file. */
export type FileEvent = 'came' | 'went' | 'changed';

/** Files that are watched. */
export interface FileWatch {
  /**
   * Watch files as well, there or not: every change from now on will be noticed.
   *
   * @param files Absolute paths.
   * @returns Those that were not watched before.
   */
  add(files: readonly string[]): Promise<string[]>;
  close(): Promise<void>;
}

/** What is watched from the beginning. */
export interface FileWatchRequest {
  /** Absolute path of the project root. */
  root: string;
  /** Absolute path of a folder that is watched with all that is below it. */
  content: string;
  /** Absolute path of a folder that is never watched. */
  out: string;
  /** Hears the absolute paths of files that changed, came or went. */
  report(file: string, event: FileEvent): void;
  /** Hears that files can no longer be watched. */
  fail(error: Error): void;
}

/**
 * Watch files by the folders they lie in, so that one that is replaced, removed and made again, or
 * not yet there is noticed all the same. Only what was named, and the content folder, is looked at.
 *
 * @param request What is watched.
 * @param chokidar The package that watches.
 * @returns The watch; close it, whatever happens.
 */
export async function watchFiles(
  { root, content, out, report, fail }: FileWatchRequest,
  chokidar: Peers['chokidar'],
): Promise<FileWatch> {
  const wanted = new Set<string>();
  const folders = new Set<string>();
  const stamps = new Map<string, string>();
  const later = new Map<string, NodeJS.Timeout>();
  const isContent = (file: string): boolean =>
    isAtOrBelow(content, file) &&
    !isAtOrBelow(out, file) &&
    !path.relative(content, file).split(path.sep).some(isPassedOver);
  const isIgnored = (file: string): boolean =>
    !wanted.has(file) && !folders.has(file) && !isContent(file);
  folders.add(content);
  const watcher = chokidar.watch(content, {
    ignored: isIgnored,
    ignoreInitial: true,
    followSymlinks: false,
    atomic: 40,
  });
  const look = async (file: string, event: FileEvent): Promise<void> => {
    const stamp = await stampNow(file);
    const before = stamps.get(file);
    if (before === stamp) return;
    stamps.set(file, stamp);
    // The file tells better than the sign, which may be late.
    if (stamp === NONE) report(file, 'went');
    else report(file, before === NONE ? 'came' : event);
  };
  const lookLater = (file: string): void => {
    clearTimeout(later.get(file));
    const again = (): void => {
      later.delete(file);
      void look(file, 'changed');
    };
    later.set(file, setTimeout(again, SECOND_LOOK));
  };
  const hear = (event: FileEvent) => (file: string) => {
    void look(file, event);
    lookLater(file);
  };
  watcher.on('add', hear('came'));
  watcher.on('change', hear('changed'));
  watcher.on('unlink', hear('went'));
  watcher.on('error', (error) => fail(error as Error));
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));

  return {
    async add(files) {
      const fresh = files.filter((file) => !wanted.has(file));
      if (fresh.length === 0) return [];
      for (const file of fresh) wanted.add(file);
      // Also those above: a folder may be missing now, or be put in the place of another.
      const above = [...new Set(fresh.flatMap((file) => foldersAbove(file, root)))];
      const isWatched = await Promise.all(
        above.map(
          async (folder) =>
            folders.has(folder) || (isContent(folder) && !(await isBehindLink(folder, content))),
        ),
      );
      for (const folder of above) folders.add(folder);
      await Promise.all(fresh.map(async (file) => stamps.set(file, await stampNow(file))));
      // A folder that is watched stays as it is: a file that comes while it is added again would not be told.
      watcher.add([...above.filter((_, index) => !isWatched[index]), ...fresh]);
      // The package does not say when it has begun.
      for (const file of fresh) lookLater(file);
      return fresh;
    },
    async close() {
      for (const timer of later.values()) clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** What a file is at this moment, also one that has just been changed. */
async function stampNow(file: string): Promise<string> {
  return (await stampOf(file, Infinity)) ?? NONE;
}

/** Whether a link leads to a folder on the way from the content folder: links are not followed by themselves. */
async function isBehindLink(folder: string, content: string): Promise<boolean> {
  const [real = folder, from = content] = await Promise.all(
    [folder, content].map((one) => realpath(one).catch(() => undefined)),
  );
  return path.relative(from, real) !== path.relative(content, folder);
}

function foldersAbove(file: string, root: string): string[] {
  const folder = path.dirname(file);
  return isAtOrBelow(root, folder) && folder !== file
    ? [...foldersAbove(folder, root), folder]
    : [];
}

function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
