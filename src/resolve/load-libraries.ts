import { createMessage } from '../messages/create-message.ts';
import type { FileDigest } from '../model/file-digest.ts';
import type { LocatedFrontMatter } from '../model/front-matter.ts';
import type { Finding, Message } from '../model/message.ts';
import type { TakenSources } from '../model/read-record.ts';
import type { Source } from '../model/reference.ts';
import { nameAsCited } from '../references/name-as-cited.ts';
import { readBibliography } from '../references/read-bibliography.ts';
import { type Library, readSources } from '../references/record/read-library.ts';
import type { SourceFault } from '../references/record/source-fault.ts';
import { formatOfFile } from '../references/reference-endings.ts';
import { referenceFormats } from '../references/reference-formats.ts';
import { takenSources } from '../references/taken-sources.ts';
import { withPandocMarkup } from '../references/with-pandoc-markup.ts';
import { sha256 } from '../values/sha256.ts';
import type { ReadFile, World } from '../world.ts';
import { decodeLibrary } from './decode-library.ts';
import { readBeside } from './read-beside.ts';

/** Greatest size of one bibliography, in bytes (20 MB). */
const MAX_LIBRARY_BYTES = 20_000_000;

const wanted = { what: 'a bibliography', maxBytes: MAX_LIBRARY_BYTES };

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
  /** What was taken of each bibliography, by the path under which it was read. */
  taken: Map<string, TakenSources>;
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
  const own = readSources(withPandocMarkup(references), file);
  const written = nameAsCited(
    {
      sources: [...own.sources, ...definitions.sources],
      findings: [...own.findings, ...definitions.findings],
    },
    cited,
  );
  const loaded: LoadedLibraries = {
    lists: [written.sources],
    inputs: [],
    messages: tellFaults(written.findings, file, cited),
    incomplete: false,
    taken: new Map(),
  };
  for (const [index, name] of data.bibliography.entries()) {
    const read = await readBeside(name, file, wanted, world);
    if ('fault' in read) {
      const place = places[`bibliography.${index}`] ?? places.bibliography;
      loaded.incomplete = true;
      loaded.messages.push(createMessage('bibliography-readable', file, { place, ...read.fault }));
      continue;
    }
    loaded.inputs.push({ path: read.path, sha256: sha256(read.bytes) });
    const { sources, messages, isLost } = await givenBy(read, cited, world);
    if (isLost) loaded.incomplete = true;
    loaded.lists.push(sources);
    loaded.messages.push(...messages);
    loaded.taken.set(read.path, takenSources({ sources, messages, cited }));
  }
  return loaded;
}

/**
 * Tell what a briefing that cites some keys takes of a bibliography as it is now.
 *
 * @param file Project-relative path of the bibliography.
 * @param cited Keys that the briefing cites.
 * @param world Where files come from.
 * @returns The digests; undefined where the file cannot be had.
 */
export async function takenNow(
  file: string,
  cited: ReadonlySet<string>,
  world: World,
): Promise<TakenSources | undefined> {
  const read = await world.readInside(file, MAX_LIBRARY_BYTES);
  if (typeof read === 'string') return undefined;
  return takenSources({ ...(await givenBy(read, cited, world)), cited });
}

/** What a bibliography gives to a briefing. */
interface GivenByLibrary {
  sources: Source[];
  messages: Message[];
  /** Whether it gave nothing at all. */
  isLost: boolean;
}

async function givenBy(
  { path, bytes }: ReadFile,
  cited: ReadonlySet<string>,
  world: World,
): Promise<GivenByLibrary> {
  const readNow = () => readLibraryFile(path, bytes, cited);
  const what = `library ${path} ${wantedOf(path, cited)}`;
  const library = await (world.made?.(bytes, what, readNow) ?? readNow());
  return giveSources(path, library, cited);
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
  const format = formatOfFile(file);
  return format && referenceFormats[format].readsCited ? JSON.stringify([...cited].sort()) : '';
}

function giveSources(
  file: string,
  library: LibraryFile,
  cited: ReadonlySet<string>,
): GivenByLibrary {
  if ('fault' in library) {
    const told = createMessage('bibliography-readable', file, library.fault);
    return { sources: [], messages: [told], isLost: true };
  }
  const assumed = library.assumed
    ? [createMessage('bibliography-encoding', file, library.assumed)]
    : [];
  const { sources, findings } = nameAsCited(library, cited);
  const told = tellFaults(findings, file, cited);
  const isBroken = told.some(({ level }) => level === 'error');
  const isLost = library.sources.length === 0 && isBroken;
  return { sources, messages: [...assumed, ...told], isLost };
}

/** What is wrong with an entry that nobody cites changes no word of the briefing. */
function tellFaults(
  faults: Library['findings'],
  file: string,
  cited: ReadonlySet<string>,
): Message[] {
  return unusedOnce(faults, cited).map(({ ruleId, finding }) => {
    const isOfNoEffect = finding.key !== undefined && !cited.has(finding.key);
    return createMessage(isOfNoEffect ? 'bibliography-tidy' : ruleId, file, finding);
  });
}

/** A field that is not used is told where it first stands in an entry that is cited, with how many more. */
function unusedOnce(faults: Library['findings'], cited: ReadonlySet<string>): SourceFault[] {
  const first = new Map<string, SourceFault>();
  const more = new Map<string, number>();
  const told: SourceFault[] = [];
  for (const fault of faults) {
    const { unusedField: field, finding } = fault;
    if (field === undefined) told.push(fault);
    else if (finding.key === undefined || !cited.has(finding.key)) continue;
    else if (first.has(field)) more.set(field, (more.get(field) ?? 0) + 1);
    else {
      first.set(field, fault);
      told.push(fault);
    }
  }
  return told.map((fault) => {
    const count = fault.unusedField === undefined ? undefined : more.get(fault.unusedField);
    return count === undefined ? fault : withCount(fault, count);
  });
}

function withCount(fault: SourceFault, count: number): SourceFault {
  const reason = fault.finding.reason.replace(/, expected/, ` and of ${count} more, expected`);
  return { ...fault, finding: { ...fault.finding, reason } };
}
