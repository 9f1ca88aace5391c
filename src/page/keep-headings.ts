import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Letters } from '../figures/measure-text.ts';
import { toPoints } from '../figures/to-points.ts';
import { addClass, hasClass } from '../html/elements/classes.ts';
import { elementsBelow, elementsOf } from '../html/elements/find-elements.ts';
import type { Measure, Sizes } from '../model/measure.ts';
import { visit } from '../values/visit.ts';
import { countTextLines } from './count-text-lines.ts';
import { insetOf } from './tables/table-rooms.ts';

/** A section of so few lines is short. */
const SHORT = 4;

/** So many lines stand beside a heading at the foot of a page. */
const BESIDE = 2;

/** More sources of one paragraph than this are told in one note beside it. */
const MOST_NOTES = 4;

/** What headings stand beside, and in. */
export interface RailUse {
  /** Widths of rail and text, and sizes. */
  measure: Measure;
  letters: Letters;
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
 * @param rail The rail, the text beside it, and what else stands in the rail.
 */
export function keepHeadings(tree: Root, { measure, letters, cited }: RailUse): void {
  const { rail, column, sizes } = measure;
  const headingWidth = (words: string) =>
    letters.heading(words, sizes.heading_letters, sizes.heading_weight);
  const linesOf: LineCounter = (text, most, inset = 0) =>
    countTextLines(
      text,
      toPoints(column - inset),
      (words) => letters.text(words, sizes.text_letters),
      most,
    );
  for (const section of elementsBelow(tree, (node) => hasClass(node, 'section'))) {
    const { properties } = section;
    const [heading, text, ...more] = elementsOf(section);
    if (heading?.tagName !== 'h2') continue;
    const lines = countTextLines(textOf(heading), toPoints(rail), headingWidth);
    properties.style = `--heading-lines: ${lines}`;
    if (!text) continue;
    if (more.length === 0 && isShort(text, linesOf, sizes)) addClass(section, 'section-short');
    const [first] = elementsOf(text);
    if (first?.tagName !== 'p') continue;
    if (linesOf(textOf(first), 1) === 1) addClass(first, 'keep-with-next');
    const notes = notesAtOnce(first, cited, linesOf);
    if (notes > 0) properties.style += `; --heading-notes: ${notes}`;
  }
}

/** Counts lines in the column of the text, up to one above the most; it may be set in by some mm. */
type LineCounter = (text: string, most: number, inset?: number) => number;

/** Nothing but paragraphs and items of lists, and few of them. */
function isShort(text: Element, linesOf: LineCounter, sizes: Sizes): boolean {
  const blocks = elementsOf(text).flatMap((block) =>
    ['ul', 'ol'].includes(block.tagName) ? elementsOf(block) : [block],
  );
  if (blocks.length > SHORT) return false;
  if (blocks.some(({ tagName }) => !['p', 'li'].includes(tagName))) return false;
  const linesIn = (block: Element) => linesOf(textOf(block), SHORT, insetOf(block, sizes));
  return blocks.reduce((sum, block) => sum + linesIn(block), 0) <= SHORT;
}

/** Notes that the first two lines of a paragraph bring into the rail. */
function notesAtOnce(
  paragraph: Element,
  cited: RailUse['cited'],
  linesOf: LineCounter,
): number {
  const early = new Set<number>();
  const all = new Set<number>();
  let before = '';
  visit(paragraph, (node) => {
    if (node.type === 'text') before += node.value;
    if (node.type !== 'element') return;
    for (const number of cited.get(String(node.properties.id ?? '')) ?? []) {
      all.add(number);
      if (linesOf(before, BESIDE) <= BESIDE) early.add(number);
    }
  });
  return all.size > MOST_NOTES ? Math.min(1, early.size) : early.size;
}
