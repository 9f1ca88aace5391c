import { escapeText } from '../../reports/escape-text.ts';
import type { InputFile } from '../inputs-digest.ts';
import { pathFault } from './path-fault.ts';
import { Refusal } from './refusal.ts';
import type { UploadLimits } from './upload-limits.ts';
import type { UploadRoom } from './upload-room.ts';

/** Takes the files of one upload, and refuses what may not be in it. */
export interface UploadFiles {
  /**
   * Take a folder, of which nothing is kept.
   *
   * @param path Its path, with or without a slash at the end.
   * @throws Refusal when it may not be there.
   */
  addFolder(path: string): void;
  /**
   * Take a file.
   *
   * @param path Its path.
   * @param content Its bytes, as they come.
   * @param size How many they are, where that is known ahead: one that is too large is not read at all.
   * @throws Refusal when it may not be there, or is too large.
   */
  addFile(path: string, content: AsyncIterable<Uint8Array>, size?: number): Promise<void>;
  /** List what was taken, in the order it came. */
  list(): InputFile[];
}

/**
 * Begin to take the files of one upload. All of it stays in memory: nothing is left anywhere when the
 * upload ends halfway.
 *
 * @param limits How much it may hold.
 * @param room Room in memory that uploads share.
 * @returns What takes them.
 */
export function createUploadFiles(limits: UploadLimits, room: UploadRoom): UploadFiles {
  const files = new Map<string, Uint8Array>();
  const spelled = new Map<string, string>();
  const folders = new Set<string>();
  let entries = 0;
  let bytes = 0;

  const enter = (path: string): void => {
    entries += 1;
    if (entries > limits.entries)
      throw new Refusal(
        'too-many-files',
        `The upload has more than \`${limits.entries}\` files and folders, expected at most ${limits.entries}`,
      );
    const fault = pathFault(path, limits.pathBytes);
    if (fault !== undefined) throw new Refusal('unsafe-path', `\`${shown(path)}\`: ${fault}`);
    for (const place of placesOf(path)) {
      const key = keyOf(place);
      const known = spelled.get(key) ?? place;
      if (known !== place) throw sameOnSomeSystems(known, place);
      spelled.set(key, place);
    }
  };

  const take = (count: number): void => {
    bytes += count;
    if (bytes > limits.bytes)
      throw new Refusal(
        'too-large',
        `The files are larger than \`${limits.bytes}\` bytes together, expected at most ${limits.bytes}`,
      );
    if (!room.take(count)) throw room.full();
  };

  const addFolder = (given: string): void => {
    const path = plainPath(given.replace(/\/$/, ''));
    if (path === '.' || path === '') return;
    enter(path);
    for (const place of placesOf(path)) demandNoFile(place, files);
    for (const place of placesOf(path)) folders.add(place);
  };

  const addFile = async (
    given: string,
    content: AsyncIterable<Uint8Array>,
    size?: number,
  ): Promise<void> => {
    const path = plainPath(given);
    enter(path);
    if (files.has(path))
      throw new Refusal('same-path', `\`${shown(path)}\` comes twice, expected each file once`);
    if (folders.has(path)) throw fileAndFolder(path);
    for (const place of placesOf(path).slice(0, -1)) {
      demandNoFile(place, files);
      folders.add(place);
    }
    // Its place is taken before the first byte is waited for.
    files.set(path, EMPTY);
    demandSize(path, size ?? 0, limits);
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of content) {
      length += chunk.length;
      demandSize(path, length, limits);
      take(chunk.length);
      chunks.push(chunk);
    }
    files.set(path, Buffer.concat(chunks, length));
  };

  const list = (): InputFile[] => [...files].map(([path, held]) => ({ path, bytes: held }));

  return { addFolder, addFile, list };
}

const EMPTY = new Uint8Array();

/** Many programs write `./` before each path, which means nothing. */
function plainPath(path: string): string {
  return path.startsWith('./') ? path.slice(2) : path;
}

/** A path and the folders above it, from the outermost. */
function placesOf(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** Same for names that are one on a file system that does not tell case, or forms of Unicode, apart. */
function keyOf(path: string): string {
  return path.normalize('NFD').toUpperCase().toLowerCase().normalize('NFC');
}

function demandSize(path: string, size: number, { fileBytes }: UploadLimits): void {
  if (size <= fileBytes) return;
  throw new Refusal(
    'too-large',
    `\`${shown(path)}\` is larger than \`${fileBytes}\` bytes, expected at most ${fileBytes}`,
  );
}

function demandNoFile(place: string, files: ReadonlyMap<string, unknown>): void {
  if (files.has(place)) throw fileAndFolder(place);
}

function fileAndFolder(path: string): Refusal {
  return new Refusal(
    'same-path',
    `\`${shown(path)}\` is a file and a folder, expected one of them`,
  );
}

function sameOnSomeSystems(known: string, path: string): Refusal {
  return new Refusal(
    'same-path',
    `\`${shown(path)}\` and \`${shown(known)}\` are one name on some systems, expected names that differ in more than case and form`,
  );
}

/** Names are a stranger's: what acts in a log or on a terminal is written out. */
function shown(path: string): string {
  return escapeText(path);
}
