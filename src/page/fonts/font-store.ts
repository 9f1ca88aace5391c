import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { FontWidths } from '../../figures/measure-text.ts';
import type { PageFont } from '../../model/printed.ts';
import type { World } from '../../world.ts';
import { parseRanges } from './character-ranges.ts';
import { type FontFamily, type FontManifest, parseFontManifest } from './font-manifest.ts';
import { optionalFonts } from './optional-fonts.ts';
import { pageFont } from './page-font.ts';
import type { FontFace } from './select-fonts.ts';

const SHARED = fileURLToPath(new URL('../../../templates/shared/', import.meta.url));

/** Stands for families of whose letters nothing is known: it is the widest of the bundled ones. */
const WIDEST = 'DejaVu Sans';

/**
 * The installed fonts, looked for once. Make one per run and hand it to every compose: whether the
 * files themselves are read anew is for the world to say, so that a run that is held open prints with
 * the fonts that are there.
 */
export interface FontStore {
  /** Families that can be printed with: bundled ones, then optional ones that are installed. */
  manifest: FontManifest;
  /**
   * Read a font file.
   *
   * @param face Which one: a subset of a family of the manifest, weight and style.
   * @returns What a document is drawn with.
   */
  read(face: FontFace): Promise<PageFont>;
  /**
   * Read how wide the characters of a family are.
   *
   * @param family Name of a family.
   * @returns Their widths; for a family that is not bundled those of the widest that is.
   */
  readWidths(family: string): Promise<FontWidths>;
}

/**
 * Find the installed fonts.
 *
 * @param world Where the tool's own files are read.
 * @param resolve Tells the path of a file in an installed package, or throws when there is none.
 * @returns The store.
 * @throws Failure (`machine`) when the installation is damaged.
 */
export async function createFontStore(
  world: World,
  resolve: (id: string) => string = createRequire(import.meta.url).resolve,
): Promise<FontStore> {
  const manifest = parseFontManifest(decode(await world.readOwn(`${SHARED}fonts.json`)));
  const bundled = new Set(manifest.families.map(({ family }) => family));
  for (const { package: id } of optionalFonts()) {
    const family = await readOptional(id, world, resolve);
    if (family) manifest.families.push(family);
  }
  const widths = new Map<string, Promise<FontWidths>>();
  return {
    manifest,
    read: (face) => readFont(face, world, resolve),
    readWidths(family) {
      const measured = bundled.has(family) ? family : WIDEST;
      const found = widths.get(measured) ?? readWidths(measured, world);
      widths.set(measured, found);
      return found;
    },
  };
}

/** A megabyte for each briefing, so it is written out once for as long as the file stays the same. */
async function readFont(face: FontFace, world: World, resolve: (id: string) => string) {
  const { family, subset, weight, style } = face;
  const bytes = await world.readOwn(resolve(`${family.package}/${fileName(face)}`));
  const make = (): PageFont => pageFont(face, bytes);
  return world.made?.(bytes, `font ${family.family} ${subset} ${weight} ${style}`, make) ?? make();
}

async function readWidths(family: string, world: World): Promise<FontWidths> {
  const name = family.toLowerCase().replaceAll(' ', '-');
  return JSON.parse(decode(await world.readOwn(`${SHARED}text-widths/${name}.json`)));
}

function fileName({ family, subset, weight, style }: FontFace): string {
  return family.file
    .replace('{subset}', subset)
    .replace('{weight}', String(weight))
    .replace('{style}', style);
}

/** Subsets that the bundled fonts draw better; an optional package only declares them roughly. */
const ROUGH = /^(latin|cyrillic|greek|vietnamese|math|symbols)/;

/** The package's own list of ranges has to do: it is not there when our manifest is made. */
async function readOptional(
  id: string,
  world: World,
  resolve: (id: string) => string,
): Promise<FontFamily | undefined> {
  const read = async (file: string): Promise<unknown> =>
    JSON.parse(decode(await world.readOwn(resolve(`${id}/${file}`))));
  if (!isInstalled(id, resolve)) return undefined;
  const metadata = (await read('metadata.json')) as {
    id: string;
    family: string;
    version: string;
    weights: number[];
    styles: ('normal' | 'italic')[];
  };
  const ranges = (await read('unicode.json')) as Record<string, string>;
  return {
    family: metadata.family,
    package: id,
    version: metadata.version,
    file: `files/${metadata.id}-{subset}-{weight}-{style}.woff2`,
    weights: metadata.weights,
    styles: metadata.styles,
    subsets: Object.entries(ranges)
      .filter(([name]) => !ROUGH.test(name))
      // A slice is named `[12]` in the list and `12` in the file name.
      .map(([name, text]) => ({ name: name.replace(/[[\]]/g, ''), covers: parseRanges(text) })),
  };
}

function isInstalled(id: string, resolve: (id: string) => string): boolean {
  try {
    resolve(`${id}/metadata.json`);
    return true;
  } catch {
    return false;
  }
}

function decode(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}
