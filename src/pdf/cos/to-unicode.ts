/** Glyphs of a ToUnicode map that stand for characters, one after the other. */
export interface ToUnicodeEntry {
  /** As it stands in the map, from `at` on. */
  written: string;
  at: number;
  /** Codes of the first and the last glyph. */
  first: number;
  last: number;
  /** Character of the first: a UTF-16 unit. */
  to: number;
}

/** Whole entries, whatever they name: a pair of surrogates, or a list, is else taken for a glyph. */
const ofGlyph = /<(\w+)>\s*()<(\w+)>/g;
const ofRange = /<(\w+)>\s*<(\w+)>\s*(?:<(\w+)>|\[[^\]]*\])/g;

/**
 * Read the entries of a ToUnicode map that name one UTF-16 unit (ISO 32000-1, 9.10.3).
 *
 * @param text The map.
 * @returns The entries of glyphs and of ranges, in order.
 */
export function* toUnicodeEntries(text: string): Generator<ToUnicodeEntry> {
  for (const part of text.matchAll(/beginbf(char|range)[\s\S]*?endbf\1/g)) {
    const form = part[1] === 'char' ? ofGlyph : ofRange;
    for (const { 0: written, 1: from = '', 2: until, 3: target, index } of part[0].matchAll(form)) {
      if (target?.length !== 4) continue;
      const [first, last, to] = [number(from), number(until || from), number(target)];
      yield { written, at: part.index + index, first, last, to };
    }
  }
}

function number(digits: string): number {
  return Number.parseInt(digits, 16);
}
