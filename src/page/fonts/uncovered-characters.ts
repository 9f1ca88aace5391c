import { canShow, type FontFamily, type FontManifest, needsNoGlyph } from './font-manifest.ts';

/**
 * Find the characters that no family can draw. Printed, they would be silent gaps.
 *
 * @param characters Characters of the text, in reading order; repeats are fine.
 * @param manifest Families that are there.
 * @param chain Names of the families a template prints with, in order.
 * @returns Each character without a glyph, once, in order of first appearance.
 */
export function uncoveredCharacters(
  characters: Iterable<string>,
  manifest: FontManifest,
  chain: readonly string[],
): string[] {
  const families = familiesOf(manifest, chain);
  return [...new Set(characters)].filter(
    (character) =>
      !needsNoGlyph(character) && !families.some((family) => familyCanShow(family, character)),
  );
}

/**
 * Pick the families of a chain that are there.
 *
 * @param manifest Families that are there.
 * @param chain Names, in order.
 * @returns The families, in the order of the chain.
 */
export function familiesOf(manifest: FontManifest, chain: readonly string[]): FontFamily[] {
  return chain.flatMap((name) => manifest.families.filter(({ family }) => family === name));
}

/**
 * Tell whether any subset of a family can draw a character.
 *
 * @param family Family to ask.
 * @param character One character.
 * @returns Whether it can.
 */
export function familyCanShow(family: FontFamily, character: string): boolean {
  return family.subsets.some(({ covers }) => canShow(covers, character));
}
