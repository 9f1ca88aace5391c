import type { FontUse } from '../../model/font-use.ts';
import type { TemplateManifest } from '../../model/template.ts';
import { canShow, type FontFamily, type FontManifest, needsNoGlyph } from './font-manifest.ts';
import { familiesOf, familyCanShow } from './uncovered-characters.ts';

/** One font file that a document needs. */
export interface FontFace {
  family: FontFamily;
  subset: string;
  weight: number;
  style: 'normal' | 'italic';
}

/** Characters that may be printed after the fonts are chosen: page numbers and their letters. */
const ALWAYS = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index));

/**
 * Choose the font files that print a text: for each kind of text, each character goes to the first
 * family of the chain that has it, and each family brings as few subsets as possible, in the weights
 * and styles that the template asks for.
 *
 * @param used Characters by use; `text` and `heading` are usually the same.
 * @param chains Families by use, in order.
 * @param template Manifest of the template, for weights and styles.
 * @param fonts Families that are there.
 * @returns The files, in a fixed order.
 */
export function selectFonts(
  used: Record<FontUse, ReadonlySet<string>>,
  chains: Record<FontUse, string[]>,
  template: TemplateManifest,
  fonts: FontManifest,
): FontFace[] {
  const wanted = new Map<FontFamily, Set<string>>();
  for (const use of ['text', 'heading', 'code'] as const) {
    if (used[use].size === 0) continue;
    const families = familiesOf(fonts, chains[use]);
    for (const character of [...used[use], ...ALWAYS]) {
      const family = families.find((candidate) => familyCanShow(candidate, character));
      if (!family || needsNoGlyph(character)) continue;
      const characters = wanted.get(family) ?? new Set();
      wanted.set(family, characters.add(character));
    }
  }
  return fonts.families.flatMap((family) => facesOf(family, wanted.get(family), template));
}

function facesOf(
  family: FontFamily,
  characters: Set<string> | undefined,
  template: TemplateManifest,
): FontFace[] {
  if (!characters) return [];
  const subsets = fewestSubsets(family, characters);
  const faces = facesAskedFor(family, template);
  return subsets.flatMap((subset) => faces.map((face) => ({ family, subset, ...face })));
}

/** Greedy: the subset with most of the characters still missing, the earlier one when equal. */
function fewestSubsets(family: FontFamily, characters: Set<string>): string[] {
  let missing = [...characters];
  const chosen: string[] = [];
  while (missing.length > 0) {
    const counts = family.subsets.map(
      ({ covers }) => missing.filter((character) => canShow(covers, character)).length,
    );
    const most = Math.max(...counts);
    const best = family.subsets[counts.indexOf(most)];
    if (!best || most === 0) break;
    chosen.push(best.name);
    missing = missing.filter((character) => !canShow(best.covers, character));
  }
  return chosen;
}

/** A fallback family comes in every weight that the text asks for and it has. */
function facesAskedFor(
  family: FontFamily,
  { fonts }: TemplateManifest,
): Pick<FontFace, 'weight' | 'style'>[] {
  const uses = Object.values(fonts);
  const own = uses.filter(
    (use) => use.family === family.family || use.fallbacks.includes(family.family),
  );
  const asked = (own.length > 0 ? own : [fonts.text, fonts.heading]).flatMap(({ faces }) => faces);
  const had = asked.filter(
    ({ weight, style }) => family.weights.includes(weight) && family.styles.includes(style),
  );
  const distinct = new Map(had.map((face) => [`${face.weight} ${face.style}`, face]));
  return distinct.size > 0 ? [...distinct.values()] : [{ weight: 400, style: 'normal' }];
}
