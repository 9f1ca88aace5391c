import { z } from 'zod';
import { type CharacterRanges, includesPoint, parseRanges } from './character-ranges.ts';

const family = z.object({
  family: z.string(),
  /** npm package that holds its files. */
  package: z.string(),
  version: z.string(),
  /** File inside the package, with `{subset}`, `{weight}` and `{style}` to fill in. */
  file: z.string(),
  weights: z.array(z.number()),
  styles: z.array(z.enum(['normal', 'italic'])),
  /** Characters that each subset can draw, in order of preference. */
  subsets: z
    .record(z.string(), z.string())
    .transform((subsets) =>
      Object.entries(subsets).map(([name, ranges]) => ({ name, covers: parseRanges(ranges) })),
    ),
});

const schema = z.object({ families: z.array(family) });

/** A font family of an installed package. */
export interface FontFamily extends z.infer<typeof family> {
  /** Size of its letters, in hundredths of what is asked for; as they are unless given. */
  size?: number;
}

/** The font families that can be printed with. */
export interface FontManifest {
  families: FontFamily[];
}

/**
 * Read `templates/shared/fonts.json`.
 *
 * @param text Its text.
 * @returns The bundled families.
 */
export function parseFontManifest(text: string): FontManifest {
  return schema.parse(JSON.parse(text));
}

/**
 * Tell whether a subset can show a character: it has a glyph, or the browser makes do. The shaper
 * draws every fixed-width space from the plain one, the no-break hyphen from the hyphen, and
 * nothing at all for characters that are ignorable.
 *
 * @param covers Characters with a glyph.
 * @param character One character.
 * @returns Whether it prints from this subset.
 */
export function canShow(covers: CharacterRanges, character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  if (includesPoint(covers, point)) return true;
  const stand = standIn(character);
  return stand !== undefined && includesPoint(covers, stand);
}

function standIn(character: string): number | undefined {
  if (character === '\u2011') return 0x2010;
  if (/[\p{Zs}\p{Default_Ignorable_Code_Point}]/u.test(character)) return 0x20;
  return undefined;
}

/**
 * Tell whether a character needs no font: line ends, tabs and other controls.
 *
 * @param character One character.
 * @returns Whether it is never drawn.
 */
export function needsNoGlyph(character: string): boolean {
  return /[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.test(character);
}
