import { createWriteStream } from 'node:fs';
import { mkdir, realpath, symlink } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { isAtOrBelow } from '../../io/is-inside.ts';

/** Most files in an archive; a browser has some hundred. */
const MOST_ENTRIES = 100_000;

/** Greatest size of all files together, in bytes; a browser has 400 MB. */
const MOST_BYTES = 4_000_000_000;

/** Longest path that a link may lead to, in bytes. */
const LONGEST_LINK = 4096;

/** Kinds of file in the upper bits of a mode (POSIX `S_IFMT`). */
const KIND = { mask: 0o170000, folder: 0o040000, file: 0o100000, link: 0o120000 };

/** A link that is made when all files are there. */
interface Link {
  place: string;
  target: string;
}

/**
 * Unpack a ZIP file. What is unpacked stays inside the folder: no name leads out of it (yauzl refuses
 * such names), no file is written through a link, and no link leads outside.
 *
 * @param archive Absolute path of the ZIP file.
 * @param folder Absolute path of an empty folder, or of one that is not there yet.
 * @throws Error that says what is wrong with the archive, or with the disk; some files may be there.
 */
export async function unpackZip(archive: string, folder: string): Promise<void> {
  const zip = await openPromise(archive, { strictFileNames: true });
  const links: Link[] = [];
  let bytes = 0;
  try {
    if (zip.entryCount > MOST_ENTRIES) throw new Error('the archive has too many files');
    await mkdir(folder, { recursive: true });
    for await (const entry of zip.eachEntry()) {
      bytes += entry.uncompressedSize;
      if (bytes > MOST_BYTES) throw new Error('the archive is larger than a browser');
      const link = await unpackEntry(zip, entry, folder);
      if (link) links.push(link);
    }
  } finally {
    zip.close();
  }
  for (const link of links) await makeLink(link, folder);
  await checkLinks(links, folder);
}

/** Returns a link that is still to be made. */
async function unpackEntry(zip: ZipFile, entry: Entry, folder: string): Promise<Link | undefined> {
  const { fileName } = entry;
  const place = path.join(folder, fileName);
  const mode = entry.externalFileAttributes >>> 16;
  const kind = mode & KIND.mask;
  if (fileName.endsWith('/') || kind === KIND.folder) {
    await mkdir(place, { recursive: true });
    return undefined;
  }
  await mkdir(path.dirname(place), { recursive: true });
  if (kind === KIND.link) {
    if (entry.uncompressedSize > LONGEST_LINK) throw new Error(`\`${fileName}\` is no link`);
    return { place, target: await text(await zip.openReadStreamPromise(entry)) };
  }
  // an archive that was made on Windows tells no kind
  if (kind !== KIND.file && kind !== 0) throw new Error(`\`${fileName}\` is no file`);
  await writeEntry(zip, entry, place, mode);
  return undefined;
}

async function writeEntry(zip: ZipFile, entry: Entry, place: string, mode: number): Promise<void> {
  let sum = 0;
  await pipeline(
    await zip.openReadStreamPromise(entry),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        sum = crc32(chunk, sum);
        yield chunk;
      }
    },
    // `x`: a name that comes twice is refused
    createWriteStream(place, { flags: 'wx', mode: modeOf(mode) }),
  );
  if (sum !== entry.crc32) throw new Error(`\`${entry.fileName}\` is damaged in the archive`);
}

/** Nobody but the owner may write, and no program runs as somebody else. */
function modeOf(mode: number): number {
  const bits = mode & 0o755;
  return bits === 0 ? 0o644 : bits | 0o600;
}

async function makeLink({ place, target }: Link, folder: string): Promise<void> {
  const end = path.resolve(path.dirname(place), target);
  if (path.isAbsolute(target) || !isAtOrBelow(folder, end)) throw leadsOut(place, folder);
  await symlink(target, place);
}

/** Links through links may lead further than each of them. */
async function checkLinks(links: readonly Link[], folder: string): Promise<void> {
  const root = await realpath(folder);
  for (const { place } of links) {
    const end = await realpath(place).catch(() => undefined);
    if (end === undefined || !isAtOrBelow(root, end)) throw leadsOut(place, folder);
  }
}

function leadsOut(place: string, folder: string): Error {
  return new Error(`the link \`${path.relative(folder, place)}\` leads out of the archive`);
}
