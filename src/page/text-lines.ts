import type { Element, Nodes } from 'hast';
import type { Letters } from '../figures/measure-text.ts';
import { toPoints } from '../figures/to-points.ts';
import type { Sizes } from '../model/measure.ts';

/** What text prints in: its sizes, and how wide the letters of the template are. */
export interface TextSetting {
  sizes: Sizes;
  letters: Letters;
}

type WidthOf = (text: string) => number;

/** Lines that are filled word after word. */
export interface TextLines {
  /** Add text; what no space parts is one word, also over several texts. */
  add(text: string, widthOf: WidthOf): void;
  /** Lines so far. */
  count(): number;
}

/**
 * Fill lines with words, one after the other; a word wider than the line takes several.
 *
 * @param width Width of a line, in pt.
 * @returns The lines, empty.
 */
export function createTextLines(width: number): TextLines {
  let lines = 0;
  let filled = width;
  let word = 0;
  const fits = () => filled + word <= width;
  const count = () => (word === 0 || fits() ? lines : lines + Math.ceil(word / width));
  return {
    add(text, widthOf) {
      for (const piece of text.split(/(\s+)/)) {
        if (piece.trim() !== '') word += widthOf(piece);
        else if (piece !== '' && word > 0) {
          const after = fits() ? filled + word : word % width;
          lines = count();
          filled = after + widthOf(' ');
          word = 0;
        }
      }
    },
    count,
  };
}

/**
 * Count the lines that the text of an element takes.
 *
 * @param block Element without blocks in it.
 * @param room Width that it has, in mm.
 * @param setting What it prints in.
 * @param most So many lines are enough to know: what goes on behind them is not measured.
 * @param reach Called for each element in it with the line that it begins on.
 * @returns Lines, at least one.
 */
export function countTextLines(
  block: Element,
  room: number,
  { sizes, letters }: TextSetting,
  most = Number.POSITIVE_INFINITY,
  reach: (node: Element, line: number) => void = () => {},
): number {
  const lines = createTextLines(toPoints(room));
  const size = sizes.text_letters;
  const kinds: Readonly<Record<string, WidthOf>> = {
    sup: (text) => letters.heading(text, size * sizes.raised_letters, 600),
    strong: (text) => letters.text(text, size, 600),
    // A little more than it takes.
    code: (text) => letters.code(text, size),
  };
  walk(block, (text) => letters.text(text, size));
  return Math.max(1, lines.count());

  function walk(node: Nodes, widthOf: WidthOf): void {
    if (node.type === 'text' && lines.count() <= most) lines.add(node.value, widthOf);
    if (node.type !== 'element') return;
    if (node !== block) reach(node, lines.count());
    for (const child of node.children) walk(child, kinds[node.tagName] ?? widthOf);
  }
}
