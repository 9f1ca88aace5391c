import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { MeasureText } from '../figures/measure-text.ts';
import { toPoints } from '../figures/to-points.ts';
import { addClass, hasClass } from '../html/elements/classes.ts';
import { elementsBelow, elementsOf } from '../html/elements/find-elements.ts';
import { visit } from '../values/visit.ts';

/** Size of a second-level heading, in pt; it prints bold. */
const SIZE = 14;

/** A section of so few lines is short. */
const SHORT = 4;

/**
 * Letters in a line of text, for a column of so many mm: few, where too many lines do no harm, and as many
 * as two lines have at most, which stand beside a heading at the foot of a page.
 */
const LINE = { few: 60, most: 70, column: 118 };

/** More sources of one paragraph than this are told in one note beside it. */
const MOST_NOTES = 4;

/** What stands in the rail besides headings. */
export interface RailUse {
  /** Width of the rail, in mm. */
  width: number;
  /** Width of the text beside it, in mm. */
  column: number;
  /** The references that each mark cites, by its id; none where no sources stand beside the text. */
  cited: ReadonlyMap<string, readonly number[]>;
}

/**
 * Tell the style sheet how many lines the heading of each section takes in the rail, as the custom
 * property `--heading-lines` of the section: a heading that floats beside its text would else go to the
 * next page alone where the text has room for two lines, and the heading needs three. Below the heading
 * queue the sources that the first two lines cite: how many they are is told as `--heading-notes`, as
 * they would else stand on the next page, beside other lines. A section of few
 * lines, such as two bullets, gets the class `section-short`; a first paragraph of one line, which is too
 * little beside a heading at the foot of a page, `keep-with-next`.
 *
 * @param tree Document with its sections; changed in place.
 * @param rail The rail, and what else stands in it.
 * @param measureText Measure of text in the font of headings.
 */
export function keepHeadings(tree: Root, rail: RailUse, measureText: MeasureText): void {
  const width = toPoints(rail.width);
  const share = rail.column / LINE.column;
  const linesIn = (block: Element): number => Math.ceil(textOf(block).length / (share * LINE.few));
  for (const section of elementsBelow(tree, (node) => hasClass(node, 'section'))) {
    const { properties } = section;
    const [heading, text, ...more] = elementsOf(section);
    if (heading?.tagName !== 'h2') continue;
    const lines = linesOf(textOf(heading), width, (words) => measureText(words, SIZE, 700));
    properties.style = `--heading-lines: ${lines}`;
    if (!text) continue;
    if (more.length === 0 && isShort(text, linesIn)) addClass(section, 'section-short');
    const [first] = elementsOf(text);
    if (first?.tagName !== 'p') continue;
    if (linesIn(first) === 1) addClass(first, 'keep-with-next');
    const notes = notesAtOnce(first, rail.cited, 2 * share * LINE.most);
    if (notes > 0) properties.style += `; --heading-notes: ${notes}`;
  }
}

/** Nothing but paragraphs and items of lists, and few of them. */
function isShort(text: Element, linesIn: (block: Element) => number): boolean {
  const blocks = elementsOf(text).flatMap((block) =>
    ['ul', 'ol'].includes(block.tagName) ? elementsOf(block) : [block],
  );
  if (blocks.some(({ tagName }) => !['p', 'li'].includes(tagName))) return false;
  return blocks.reduce((sum, block) => sum + linesIn(block), 0) <= SHORT;
}

/** Notes that the first two lines of a paragraph, of so many letters, bring into the rail. */
function notesAtOnce(paragraph: Element, cited: RailUse['cited'], twoLines: number): number {
  const early = new Set<number>();
  const all = new Set<number>();
  let letters = 0;
  visit(paragraph, (node) => {
    if (node.type === 'text') letters += node.value.length;
    if (node.type !== 'element') return;
    for (const number of cited.get(String(node.properties.id ?? '')) ?? []) {
      all.add(number);
      if (letters <= twoLines) early.add(number);
    }
  });
  return all.size > MOST_NOTES ? Math.min(1, early.size) : early.size;
}

/** Lines of words set one after the other; a word wider than the line takes several. */
function linesOf(text: string, width: number, widthOf: (text: string) => number): number {
  let lines = 0;
  let filled = width;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const needed = widthOf(`${word} `);
    const fits = filled + needed - widthOf(' ') <= width;
    if (!fits) lines += Math.ceil(needed / width);
    filled = fits ? filled + needed : needed % width;
  }
  return Math.max(1, lines);
}
