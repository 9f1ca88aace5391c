import type { Dirent } from 'node:fs';
import path from 'node:path';
import { Failure } from '../model/failure.ts';
import type { RunSettings } from '../model/settings.ts';
import { codeOf } from './code-of.ts';
import { type Disk, disk, isAbsent } from './disk.ts';
import { leaves } from './is-inside.ts';
import { failToRead, readFailure } from './read-failure.ts';

/** Where briefings lie. */
type Places = Pick<RunSettings, 'root' | 'content'>;

/** Something that bears the name of a briefing or of a folder of them, and is neither. */
export interface PassedOver {
  /** Project-relative path with forward slashes. */
  path: string;
  /** What it is instead; a link is not followed, wherever it leads. */
  is: 'link' | 'pipe' | 'other';
}

/** What a content folder holds, each list sorted by code unit. */
export interface FoundBriefings {
  /** Project-relative paths with forward slashes. */
  sources: string[];
  passedOver: PassedOver[];
}

/**
 * Find all briefings of a project: the Markdown files of its content folder, except `README.md`
 * and names that begin with `_` or `.`. The folder is read wholly or not at all: who takes a file
 * that is not found for one that is gone must know that everything was looked at.
 *
 * @param settings Project root and content folder.
 * @param from Disk to look at; this machine's unless told.
 * @returns The briefings, and what looks like one by its name but is passed over.
 * @throws Failure (`usage`) when there is no content folder, or when it is a link out of the
 *   project; (`machine`) when it or a folder below it cannot be read.
 */
export async function discoverBriefings(settings: Places, from = disk): Promise<FoundBriefings> {
  const folder = path.join(settings.root, settings.content);
  await demandContent(settings, folder, from);
  const found = await findBelow(folder, settings.content, from);
  const paths = (wanted: EntryKind) =>
    found.filter(({ kind }) => kind === wanted).map((entry) => entry.path);
  const passedOver = (['link', 'pipe', 'other'] as const).flatMap((is) =>
    paths(is).map((passed): PassedOver => ({ path: passed, is })),
  );
  return {
    sources: paths('file').sort(),
    passedOver: passedOver.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

async function demandContent(settings: Places, folder: string, from: Disk): Promise<void> {
  const { content } = settings;
  try {
    if (!(await from.stat(folder)).isDirectory()) throw missingContent(content);
    const [root, real] = await Promise.all([from.realpath(settings.root), from.realpath(folder)]);
    if (leaves(path.relative(root, real))) throw outsideContent(content);
  } catch (error) {
    throw isAbsent(error) ? missingContent(content) : readFailure(content, error);
  }
}

function missingContent(content: string): Failure {
  return new Failure(
    'usage',
    `there is no folder \`${content}\` in the project`,
    'make it, name another in `briefpress.yaml`, or name the files to build',
  );
}

function outsideContent(content: string): Failure {
  return new Failure(
    'usage',
    `\`${content}\` is a link that leads out of the project`,
    'put the folder itself into the project, or name another root with `--root`',
  );
}

type EntryKind = 'folder' | 'file' | PassedOver['is'];

interface Entry {
  path: string;
  kind: EntryKind;
}

async function findBelow(folder: string, shown: string, from: Disk): Promise<Entry[]> {
  const entries = await list(folder, shown, from);
  const found = await Promise.all(
    entries.map(({ name, kind }) => {
      const inside = path.posix.join(shown, name);
      if (isPassedOver(name, kind === 'folder')) return [];
      if (kind === 'folder') return findBelow(path.join(folder, name), inside, from);
      return bearsName(name, kind) ? [{ path: inside, kind }] : [];
    }),
  );
  return found.flat();
}

/**
 * Tell whether a file or folder is passed over wherever briefings are looked for.
 *
 * @param name Its name.
 * @param isFolder Whether it is a folder.
 * @returns Whether it begins with `_` or `.`, or is a file `README.md`.
 */
export function isPassedOver(name: string, isFolder: boolean): boolean {
  return /^[._]/.test(name) || (!isFolder && name === 'README.md');
}

/**
 * Whether a name is that of a briefing, or for a link that of a folder: where it leads is not looked
 * at, and a link with the extension of some other file is a picture or a table.
 */
function bearsName(name: string, kind: EntryKind): boolean {
  return name.endsWith('.md') || (kind === 'link' && !/\.[a-z][a-z0-9]+$/i.test(name));
}

async function list(
  folder: string,
  shown: string,
  from: Disk,
): Promise<{ name: string; kind: EntryKind }[]> {
  const entries = await from.readdir(folder).catch(failToRead(shown));
  return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
}

/** Links are not followed: they could lead out of the project, or in a circle. */
function kindOf(entry: Dirent): EntryKind {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  if (entry.isSymbolicLink()) return 'link';
  return entry.isFIFO() ? 'pipe' : 'other';
}

/**
 * Turn files named by a caller into project-relative paths.
 *
 * @param files Paths relative to the working folder, or absolute.
 * @param cwd Working folder.
 * @param root Project root.
 * @returns Project-relative paths with forward slashes, without repeats, in the order given.
 * @throws Failure (`usage`) naming every input that is missing, a folder, or outside the project;
 *   (`machine`) when one cannot be looked at.
 */
export async function nameBriefings(
  files: readonly string[],
  cwd: string,
  root: string,
): Promise<string[]> {
  const faults: string[] = [];
  const named = new Set<string>();
  for (const file of files) {
    const absolute = path.resolve(cwd, file);
    const relative = path.relative(root, absolute);
    const fault = leaves(relative)
      ? `\`${file}\` lies outside the project \`${root}\``
      : await faultOf(absolute, file);
    if (fault !== undefined) faults.push(fault);
    named.add(relative.split(path.sep).join('/'));
  }
  if (faults.length > 0) {
    throw new Failure(
      'usage',
      faults.join('; '),
      'name Markdown files of the project; `--root` chooses another project',
    );
  }
  return [...named];
}

async function faultOf(absolute: string, given: string): Promise<string | undefined> {
  try {
    const stats = await disk.stat(absolute);
    return stats.isDirectory() ? `\`${given}\` is a folder, expected a Markdown file` : undefined;
  } catch (error) {
    const isNowhere = isAbsent(error) || !isOfSystem(error);
    if (isNowhere) return `\`${given}\` does not exist`;
    throw readFailure(given, error);
  }
}

/** Node itself refuses a path with a NUL, and the system one that is too long: neither exists. */
function isOfSystem(error: unknown): boolean {
  const code = codeOf(error);
  return code !== 'ERR_INVALID_ARG_VALUE' && code !== 'ENAMETOOLONG';
}
