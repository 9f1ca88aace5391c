import type { Finding, Message } from '../model/message.ts';
import { escapeText } from '../reports/escape-text.ts';
import { byPath, type InputFile } from './inputs-digest.ts';
import { uploadFault } from './upload-fault.ts';
import { type UploadLimits, usualUpload } from './upload-limits.ts';

/** Longest path that is taken, in bytes, and longest name in it: what every file system has room for. */
const MOST_PATH = 1_000;
const MOST_NAME = 255;

/** Files that can be unpacked anywhere, or why not. */
export type CheckedInputs =
  | { readonly files: readonly InputFile[] }
  /** `tooLarge`: there is more than a service takes, whatever it is. */
  | { readonly messages: readonly Message[]; readonly tooLarge?: true };

/**
 * Check files that a stranger sent before anything is done with them: each must lie below the root, no two in one place,
 * and there must not be too many.
 *
 * @param files Files as they came; a `./` before a path is taken off.
 * @param limits How much there may be.
 * @returns The files, ordered by path; or what is wrong.
 */
export function checkInputs(
  files: readonly InputFile[],
  limits: UploadLimits = usualUpload,
): CheckedInputs {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  const excess = findExcess({ files: files.length, bytes }, limits);
  const large = files.flatMap((file) => findLarge(file.path, file.bytes.length, limits) ?? []);
  const excesses = excess ? [excess] : large;
  if (excesses.length > 0) return { messages: excesses.map(uploadFault), tooLarge: true };
  const plain = files.map((file) => ({ ...file, path: plainPath(file.path) })).sort(byPath);
  const faults = [
    ...plain.flatMap(({ path }) => findPathFault(path) ?? []),
    ...findClashes(plain.map(({ path }) => path)),
    ...findLookalikes(plain.map(({ path }) => path)),
  ];
  return faults.length > 0 ? { messages: faults.map(uploadFault) } : { files: plain };
}

/**
 * Take off what `tar -C folder .` writes before each path.
 *
 * @param path Path as it came.
 * @returns The same place, as a digest names it.
 */
export function plainPath(path: string): string {
  return path.replace(/^(?:\.\/+)+/, '');
}

/**
 * Tell whether there is too much.
 *
 * @param amount How many files, and how many bytes, there are so far.
 * @param limits How much there may be.
 * @returns What to say of it; undefined where there is not.
 */
export function findExcess(amount: UploadLimits, limits: UploadLimits): Finding | undefined {
  if (amount.files > limits.files) {
    return {
      reason: `There are more than \`${limits.files} files\`, expected at most ${limits.files}`,
      note: 'Send only what the briefing names: its sources, tables and pictures.',
    };
  }
  if (amount.bytes <= limits.bytes) return undefined;
  const most = `${Math.floor(limits.bytes / 1024)} kB`;
  return {
    reason: `The files take more than \`${most}\`, expected at most ${most} when unpacked`,
    note: 'Make the pictures smaller, and send only what the briefing names.',
  };
}

/**
 * Tell whether one file is too large.
 *
 * @param path Its path, as it came.
 * @param bytes How large it is.
 * @param limits How much there may be.
 * @returns What to say of it; undefined where it is not.
 */
export function findLarge(
  path: string,
  bytes: number,
  { fileBytes = Number.POSITIVE_INFINITY }: UploadLimits,
): Finding | undefined {
  if (bytes <= fileBytes) return undefined;
  return {
    reason: `\`${shownPath(path)}\` takes more than \`${fileBytes} bytes\`, expected at most ${fileBytes}`,
    note: 'Make it smaller: no build reads a file of that size.',
  };
}

/**
 * Tell whether a path may be unpacked.
 *
 * @param path Path without a `./` before it.
 * @returns What to say of it; undefined where it may.
 */
export function findPathFault(path: string): Finding | undefined {
  const why = whyNot(path);
  if (why === undefined) return undefined;
  return {
    reason: `The path \`${shownPath(path)}\` ${why}, expected one below the root of the project, with \`/\``,
    note: 'Pack the files from inside the folder of the project, by their own names.',
  };
}

function whyNot(path: string): string | undefined {
  if (path === '') return 'is empty';
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'is absolute';
  // A decoder writes U+FFFD for what is no UTF-8.
  if (/[\p{Cc}\p{Cs}\uFFFD]/u.test(path)) return 'has characters that no name should have';
  if (path.includes('\\')) return 'has a backslash';
  const names = path.split('/');
  if (names.includes('..')) return 'leads out of its folder';
  if (names.some((name) => name === '' || name === '.')) return 'has an empty part';
  const isLong = Buffer.byteLength(path) > MOST_PATH || names.some(isLongName);
  return isLong ? 'is too long' : undefined;
}

function isLongName(name: string): boolean {
  return Buffer.byteLength(name) > MOST_NAME;
}

/** Of paths in order: those that stand twice, and files that are folders of others. */
function findClashes(paths: readonly string[]): Finding[] {
  const files = new Set(paths);
  return [...files].flatMap((path): Finding[] => {
    const count = paths.lastIndexOf(path) - paths.indexOf(path) + 1;
    if (count > 1) return [clash(path, `stands \`${count}\` times`)];
    const folder = foldersOf(path).find((one) => files.has(one));
    return folder === undefined ? [] : [clash(folder, 'is a file and a folder')];
  });
}

function clash(path: string, what: string): Finding {
  return {
    reason: `The path \`${shownPath(path)}\` ${what}, expected one file in one place`,
    note: 'Send each file once.',
  };
}

/** Files and folders that are one on a system that does not tell case, or forms of Unicode, apart. */
function findLookalikes(paths: readonly string[]): Finding[] {
  const spelled = new Map<string, string>();
  const faults = new Map<string, Finding>();
  for (const place of paths.flatMap((path) => [...foldersOf(path), path])) {
    const key = place.normalize('NFD').toUpperCase().toLowerCase().normalize('NFC');
    const known = spelled.get(key) ?? place;
    if (known !== place) faults.set(place, lookalike(known, place));
    spelled.set(key, known);
  }
  return [...faults.values()];
}

function lookalike(known: string, path: string): Finding {
  return {
    reason: `The paths \`${shownPath(known)}\` and \`${shownPath(path)}\` differ only in case or form, expected names that are two on every system`,
    note: 'Give one of them another name.',
  };
}

function foldersOf(path: string): string[] {
  const names = path.split('/');
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'));
}

/** Names are a stranger's: what acts in a log or on a terminal is written out. */
function shownPath(path: string): string {
  return escapeText(path.slice(0, 200));
}
