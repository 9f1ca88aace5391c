import type { Root } from 'hast';
import { visit } from '../../values/visit.ts';

/** A flag made of two letters of regions, one of them alone, or the flag of a part of a country. */
const FLAGS =
  /([\u{1F1E6}-\u{1F1FF}])([\u{1F1E6}-\u{1F1FF}])?|\u{1F3F4}([\u{E0061}-\u{E007A}\u{E0030}-\u{E0039}]+)\u{E007F}/gu;

/**
 * Spell the flags of a text, which hardly a font has, as the letters that they are made of: `DE`, `GB-SCT`.
 *
 * @param text Text with flags.
 * @returns It with letters instead.
 */
export function spellFlagsOf(text: string): string {
  return text.replace(FLAGS, (flag) => lettersOf(flag));
}

/**
 * Find the flags in a text.
 *
 * @param text Any text.
 * @returns Each flag and the letters that it is made of, in the order of the text.
 */
export function flagsIn(text: string): { flag: string; letters: string }[] {
  return [...text.matchAll(FLAGS)].map(([flag]) => ({ flag, letters: lettersOf(flag) }));
}

/**
 * Spell the flags in all texts of a document.
 *
 * @param tree Document; changed in place.
 */
export function spellFlags(tree: Root): void {
  visit(tree, 'text', (node) => {
    node.value = spellFlagsOf(node.value);
  });
}

function lettersOf(flag: string): string {
  const signs = [...flag].map((sign) => sign.codePointAt(0) ?? 0);
  if (signs[0] !== 0x1f3f4) {
    return signs.map((sign) => String.fromCharCode(sign - 0x1f1e6 + 65)).join('');
  }
  const letters = signs
    .slice(1, -1)
    .map((sign) => String.fromCharCode(sign - 0xe0000))
    .join('')
    .toUpperCase();
  return letters.length > 2 ? `${letters.slice(0, 2)}-${letters.slice(2)}` : letters;
}
