import { readFileSync } from 'node:fs';
import path from 'node:path';

const FONTS = path.resolve('test/fixtures/identities/norland-parliament/fonts');

/** A whole TTF font of Latin letters. */
export const wholeFont = readFileSync(path.join(FONTS, 'crimson-pro-400.ttf'));

/** Where a table stands in a TTF file, and where its entry in the directory. */
function find(font: Buffer, tag: string): { entry: number; offset: number; length: number } {
  const count = font.readUInt16BE(4);
  for (let entry = 12; entry < 12 + count * 16; entry += 16) {
    if (font.toString('latin1', entry, entry + 4) !== tag) continue;
    return { entry, offset: font.readUInt32BE(entry + 8), length: font.readUInt32BE(entry + 12) };
  }
  throw new Error(`no table ${tag}`);
}

/**
 * Make a font with other flags of its licence.
 *
 * @param flags Value of `fsType`.
 * @returns The file.
 */
export function licensedFont(flags: number): Buffer {
  const font = Buffer.from(wholeFont);
  font.writeUInt16BE(flags, find(font, 'OS/2').offset + 8);
  return font;
}

/**
 * Make a font in which a table has another name.
 *
 * @param tag Its name.
 * @param other Its new name.
 * @returns The file.
 */
export function fontWithTable(tag: string, other: string): Buffer {
  const font = Buffer.from(wholeFont);
  font.write(other, find(font, tag).entry, 'latin1');
  return font;
}

/**
 * Make a font whose glyphs are noise: its tables are in order, and no browser takes it.
 *
 * @returns The file.
 */
export function noisyFont(): Buffer {
  const font = Buffer.from(wholeFont);
  const { offset } = find(font, 'head');
  font.writeUInt32BE(0, offset + 12);
  return font;
}
