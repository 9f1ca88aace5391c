import path from 'node:path';
import { readPicture } from '../images/read-image.ts';
import type { FileDigest } from '../model/file-digest.ts';
import type { LoadedIdentity, LocatedIdentity, LogoPicture } from '../model/identity.ts';
import type { Finding } from '../model/message.ts';
import type { World } from '../world.ts';

/** Most pixels of a logo: at 600 dpi it may be 8 cm square. */
const MAX_PIXELS = 4_000_000;

/** Most bytes of a logo as it goes into a document (1 MB). */
const MAX_BYTES = 1_000_000;

/** The logo as far as it can be used. */
export interface LogoReading {
  logo?: NonNullable<LoadedIdentity['logo']>;
  inputs: FileDigest[];
  findings: Finding[];
}

/**
 * Read the pictures of a logo: SVG of which only what draws is kept, or PNG.
 *
 * @param identity Identity that names them.
 * @param world Where they are read.
 * @returns The pictures, and what is wrong with them.
 */
export async function loadLogo(identity: LocatedIdentity, world: World): Promise<LogoReading> {
  const { logo } = identity.data;
  if (!logo) return { inputs: [], findings: [] };
  const [light, print] = await Promise.all([
    loadPicture(logo.light, 'light', identity, world),
    logo.print === undefined ? undefined : loadPicture(logo.print, 'print', identity, world),
  ]);
  const read = [light, ...(print ? [print] : [])];
  return {
    ...(light.picture && {
      logo: { light: light.picture, ...(print?.picture && { print: print.picture }) },
    }),
    inputs: read.flatMap(({ input }) => input ?? []),
    findings: read.flatMap(({ finding }) => finding ?? []),
  };
}

async function loadPicture(
  name: string,
  key: 'light' | 'print',
  { file, places }: LocatedIdentity,
  world: World,
): Promise<{ picture?: LogoPicture; input?: FileDigest; finding?: Finding }> {
  const place = places[`logo.${key}`] ?? places.logo;
  const inside = path.posix.join(path.posix.dirname(file), name);
  const read = await readPicture(inside, 'the identity', world);
  if ('what' in read) return { finding: wrong(read.what, 'a logo', read.note) };
  const { path: found, sha256, ...picture } = read;
  return { input: { path: found, sha256 }, ...(complain(picture) ?? { picture }) };

  function complain({ dataUrl: address, ...size }: LogoPicture): { finding: Finding } | undefined {
    const isDrawing = address.startsWith('data:image/svg');
    if (!isDrawing && !address.startsWith('data:image/png')) {
      return { finding: wrong('is a JPEG picture', 'an SVG or PNG file', 'Save it as PNG.') };
    }
    if (!isDrawing && size.width * size.height > MAX_PIXELS) {
      const told = `has ${size.width} × ${size.height} pixels`;
      return { finding: wrong(told, 'at most 4 million', 'Scale it down, or take an SVG.') };
    }
    if ((address.length * 3) / 4 <= MAX_BYTES) return undefined;
    return { finding: wrong('is larger than 1 MB', 'a logo', 'Save it smaller.') };
  }

  function wrong(what: string, expected: string, note: string): Finding {
    return { file, place, reason: `\`${name}\` ${what}, expected ${expected}`, actual: name, note };
  }
}
