import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { MeasureText } from '../figures/measure-text.ts';

/** Size of a second-level heading, in pt; it prints bold. */
const SIZE = 14;

const POINTS_PER_MM = 72 / 25.4;

/** A section of so few lines is short, if its lines have so many letters. */
const SHORT = { lines: 4, letters: 60 };

/**
 * Tell the style sheet how many lines the heading of each section takes in the rail, as the custom
 * property `--heading-lines` of the section: a heading that floats beside its text would else go to the
 * next page alone where the text has room for two lines, and the heading needs three. A section of few
 * lines, such as two bullets, gets the class `section-short`; a first paragraph of one line, which is too
 * little beside a heading at the foot of a page, `keep-with-next`.
 *
 * @param tree Document with its sections; changed in place.
 * @param rail Width of the rail, in mm.
 * @param measureText Measure of text in the font of headings.
 */
export function keepHeadings(tree: Root, rail: number, measureText: MeasureText): void {
  const width = rail * POINTS_PER_MM;
  visit(tree, 'element', (section) => {
    const { properties } = section;
    if (!Array.isArray(properties.className) || !properties.className.includes('section')) return;
    const [heading, text, ...more] = blocksOf(section);
    if (heading?.tagName !== 'h2') return;
    const lines = linesOf(textOf(heading), width, (words) => measureText(words, SIZE, 700));
    properties.style = `--heading-lines: ${lines}`;
    if (!text) return;
    if (more.length === 0 && isShort(text)) properties.className.push('section-short');
    const [first] = blocksOf(text);
    if (first?.tagName === 'p' && estimatedLines(first) === 1) addClass(first, 'keep-with-next');
  });
}

/** Nothing but paragraphs and items of lists, and few of them. */
function isShort(text: Element): boolean {
  const blocks = blocksOf(text).flatMap((block) =>
    ['ul', 'ol'].includes(block.tagName) ? blocksOf(block) : [block],
  );
  if (blocks.some(({ tagName }) => !['p', 'li'].includes(tagName))) return false;
  return blocks.reduce((sum, block) => sum + estimatedLines(block), 0) <= SHORT.lines;
}

function estimatedLines(block: Element): number {
  return Math.ceil(textOf(block).length / SHORT.letters);
}

function blocksOf({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}

function addClass({ properties }: Element, name: string): void {
  const names = Array.isArray(properties.className) ? properties.className : [];
  properties.className = [...names, name];
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
