import { createHash } from 'node:crypto';
import path from 'node:path';
import { createMessage } from '../check/create-message.ts';
import type { LocatedFrontMatter } from '../model/front-matter.ts';
import type { FileDigest } from '../model/manifest.ts';
import type { Message } from '../model/message.ts';
import type { Source } from '../model/reference.ts';
import { readLibrary } from '../references/read-library.ts';
import { sourcesFromFrontMatter } from '../references/sources-from-front-matter.ts';
import { decodeSource } from '../source/decode-source.ts';
import type { ReadFault, World } from '../world.ts';

/** Greatest size of one bibliography, in bytes (10 MB). */
const MAX_LIBRARY_BYTES = 10_000_000;

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
 * Read every source a briefing may cite: those in its front matter and those of its
 * bibliographies.
 *
 * @param file Project-relative path of the briefing; bibliographies are relative to its folder.
 * @param frontMatter Names of the bibliographies and sources inside the document.
 * @param world Where files come from.
 * @returns Lists of sources, the files that were read, and what is wrong with them.
 */
export async function loadLibraries(
  file: string,
  frontMatter: LocatedFrontMatter,
  world: World,
): Promise<LoadedLibraries> {
  const { data, places } = frontMatter;
  const own = sourcesFromFrontMatter(data.references, places, file);
  const loaded: LoadedLibraries = {
    lists: [own.sources],
    inputs: [],
    messages: own.findings.map(({ ruleId, finding }) => createMessage(ruleId, file, finding)),
    incomplete: false,
  };
  for (const [index, name] of data.bibliography.entries()) {
    const place = places[`bibliography.${index}`] ?? places.bibliography;
    const read = await world.readInside(besideBriefing(name, file), MAX_LIBRARY_BYTES);
    if (typeof read === 'string') {
      loaded.incomplete = true;
      loaded.messages.push(
        createMessage('bibliography-readable', file, {
          ...(place && { place }),
          reason: `\`${name}\` ${faultWords[read]}, expected a bibliography`,
          actual: name,
          note: 'The path is relative to the briefing and stays inside the project.',
        }),
      );
      continue;
    }
    loaded.inputs.push({ path: read.path, sha256: sha256(read.bytes) });
    addLibrary(loaded, read.path, read.bytes);
  }
  return loaded;
}

const faultWords: Record<ReadFault, string> = {
  missing: 'does not exist',
  folder: 'is a folder',
  outside: 'lies outside the project',
  'not-regular': 'is no regular file',
  'too-large': 'is larger than 10 MB',
  'not-readable': 'cannot be read',
};

function addLibrary(loaded: LoadedLibraries, file: string, bytes: Uint8Array): void {
  const decoded = decodeSource(bytes, MAX_LIBRARY_BYTES);
  if ('fault' in decoded) {
    loaded.incomplete = true;
    loaded.messages.push(createMessage('bibliography-readable', file, decoded.fault));
    return;
  }
  const library = readLibrary(decoded.text, file);
  loaded.lists.push(library.sources);
  if (library.sources.length === 0 && library.findings.length > 0) loaded.incomplete = true;
  for (const { ruleId, finding } of library.findings) {
    loaded.messages.push(createMessage(ruleId, file, finding));
  }
}

function besideBriefing(name: string, file: string): string {
  return path.posix.isAbsolute(name) ? name : path.posix.join(path.posix.dirname(file), name);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
