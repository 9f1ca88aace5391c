import path from 'node:path';
import { createMessage } from '../messages/create-message.ts';
import type { FileDigest } from '../model/file-digest.ts';
import type { LocatedFrontMatter } from '../model/front-matter.ts';
import type { Finding, Message, Place } from '../model/message.ts';
import type { Source } from '../model/reference.ts';
import { readBibliography } from '../references/read-bibliography.ts';
import { type Library, readSources } from '../references/read-library.ts';
import { formatOfFile } from '../references/reference-formats.ts';
import { sha256 } from '../values/sha256.ts';
import type { ReadFault, World } from '../world.ts';
import { decodeLibrary } from './decode-library.ts';

/** Greatest size of one bibliography, in bytes (20 MB). */
const MAX_LIBRARY_BYTES = 20_000_000;

/** Which sources a briefing wants. */
export interface LibraryRequest {
  /** Project-relative path of the briefing; bibliographies are relative to its folder. */
  file: string;
  /** Names of the bibliographies, and sources among the values. */
  frontMatter: LocatedFrontMatter;
  /** Sources that the text defines. */
  definitions: Library;
  /** Keys that the briefing cites: of a file in BibTeX only these entries are read in full. */
  cited: ReadonlySet<string>;
}

/** The sources that a briefing may cite. */
export interface LoadedLibraries {
  /** One list for the document itself, then one for each bibliography, highest precedence first. */
  lists: Source[][];
  inputs: FileDigest[];
  messages: Message[];
  /** Whether a bibliography gave nothing at all. */
  incomplete: boolean;
}

/**
 * Read every source a briefing may cite: those in its front matter, those that its text defines, and
 * those of its bibliographies.
 *
 * @param request Which sources are wanted.
 * @param world Where files come from.
 * @returns Lists of sources, the files that were read, and what is wrong with them.
 */
export async function loadLibraries(
  { file, frontMatter, definitions, cited }: LibraryRequest,
  world: World,
): Promise<LoadedLibraries> {
  const { data, places, references = { kind: 'list', items: [] } } = frontMatter;
  const own = readSources(references, file);
  const loaded: LoadedLibraries = {
    lists: [[...own.sources, ...definitions.sources]],
    inputs: [],
    messages: tellFaults([...own.findings, ...definitions.findings], file, cited),
    incomplete: false,
  };
  for (const [index, name] of data.bibliography.entries()) {
    const read = await world.readInside(besideBriefing(name, file), MAX_LIBRARY_BYTES);
    if (typeof read === 'string') {
      const place = places[`bibliography.${index}`] ?? places.bibliography;
      loaded.incomplete = true;
      loaded.messages.push(tellUnread(name, read, file, place));
      continue;
    }
    loaded.inputs.push({ path: read.path, sha256: sha256(read.bytes) });
    const readNow = () => readLibraryFile(read.path, read.bytes, cited);
    const what = `library ${read.path} ${wantedOf(read.path, cited)}`;
    const library = await (world.made?.(read.bytes, what, readNow) ?? readNow());
    addLibrary(loaded, read.path, library, cited);
  }
  return loaded;
}

const faultWords: Record<ReadFault, string> = {
  missing: 'does not exist',
  folder: 'is a folder',
  outside: 'lies outside the project',
  'not-regular': 'is no regular file',
  'too-large': 'is larger than 20 MB',
  'not-readable': 'cannot be read',
};

function tellUnread(
  name: string,
  fault: ReadFault,
  file: string,
  place: Place | undefined,
): Message {
  return createMessage('bibliography-readable', file, {
    ...(place && { place }),
    reason: `\`${name}\` ${faultWords[fault]}, expected a bibliography`,
    actual: name,
    note: 'The path is relative to the briefing and stays inside the project.',
  });
}

/** What a bibliography gives; the sources are shared by all who read the same file. */
type LibraryFile = { fault: Finding } | (Library & { assumed?: Finding });

async function readLibraryFile(
  file: string,
  bytes: Uint8Array,
  cited: ReadonlySet<string>,
): Promise<LibraryFile> {
  const decoded = decodeLibrary(bytes, file, MAX_LIBRARY_BYTES);
  if ('fault' in decoded) return decoded;
  const library = await readBibliography(decoded.text, file, cited);
  return { ...library, ...(decoded.assumed && { assumed: decoded.assumed }) };
}

/** The keys that make a difference to how a bibliography is read. */
function wantedOf(file: string, cited: ReadonlySet<string>): string {
  return formatOfFile(file) === 'bibtex' ? JSON.stringify([...cited].sort()) : '';
}

function addLibrary(
  loaded: LoadedLibraries,
  file: string,
  library: LibraryFile,
  cited: ReadonlySet<string>,
): void {
  if ('fault' in library) {
    loaded.incomplete = true;
    loaded.messages.push(createMessage('bibliography-readable', file, library.fault));
    return;
  }
  if (library.assumed) {
    loaded.messages.push(createMessage('bibliography-encoding', file, library.assumed));
  }
  loaded.lists.push(library.sources);
  const told = tellFaults(library.findings, file, cited);
  const isBroken = told.some(({ level }) => level === 'error');
  if (library.sources.length === 0 && isBroken) loaded.incomplete = true;
  loaded.messages.push(...told);
}

/** What is wrong with an entry that nobody cites changes no word of the briefing. */
function tellFaults(
  faults: Library['findings'],
  file: string,
  cited: ReadonlySet<string>,
): Message[] {
  return faults.map(({ ruleId, finding }) => {
    const isOfNoEffect = finding.key !== undefined && !cited.has(finding.key);
    return createMessage(isOfNoEffect ? 'bibliography-tidy' : ruleId, file, finding);
  });
}

function besideBriefing(name: string, file: string): string {
  return path.posix.isAbsolute(name) ? name : path.posix.join(path.posix.dirname(file), name);
}
