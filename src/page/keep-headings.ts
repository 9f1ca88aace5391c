import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { toPoints } from '../figures/to-points.ts';
import { addClass, hasClass } from '../html/elements/classes.ts';
import { elementsBelow, elementsOf } from '../html/elements/find-elements.ts';
import type { Measure } from '../model/measure.ts';
import { insetOf } from './tables/table-rooms.ts';
import { countTextLines, createTextLines, type TextSetting } from './text-lines.ts';

/** A section of so few lines is short. */
const SHORT = 4;

/** So many lines stand beside a heading at the foot of a page. */
const BESIDE = 2;

/** More sources of one paragraph than this are told in one note beside it. */
const MOST_NOTES = 4;

/** What headings stand beside, and in. */
export interface RailUse extends Pick<TextSetting, 'letters'> {
  /** Widths of rail and text, and sizes. */
  measure: Measure;
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
  const text: TextColumn = { column, sizes, letters };
  for (const section of elementsBelow(tree, (node) => hasClass(node, 'section'))) {
    const { properties } = section;
    const [heading, content, ...more] = elementsOf(section);
    if (heading?.tagName !== 'h2') continue;
    const lines = createTextLines(toPoints(rail));
    lines.add(textOf(heading), (words) =>
      letters.heading(words, sizes.heading_letters, sizes.heading_weight),
    );
    properties.style = `--heading-lines: ${Math.max(1, lines.count())}`;
    if (!content) continue;
    if (more.length === 0 && isShort(content, text)) addClass(section, 'section-short');
    const [first] = elementsOf(content);
    if (first?.tagName !== 'p') continue;
    if (countTextLines(first, column, text, 1) === 1) addClass(first, 'keep-with-next');
    const notes = notesAtOnce(first, cited, text);
    if (notes > 0) properties.style += `; --heading-notes: ${notes}`;
  }
}

/** The text that headings stand beside; the width of its column is in mm. */
interface TextColumn extends TextSetting {
  column: number;
}

/** Nothing but paragraphs and items of lists, and few of them. */
function isShort(content: Element, text: TextColumn): boolean {
  const blocks = elementsOf(content).flatMap((block) =>
    ['ul', 'ol'].includes(block.tagName) ? elementsOf(block) : [block],
  );
  if (blocks.length > SHORT) return false;
  if (blocks.some(({ tagName }) => !['p', 'li'].includes(tagName))) return false;
  const linesOf = (block: Element) =>
    countTextLines(block, text.column - insetOf(block, text.sizes), text, SHORT);
  return blocks.reduce((sum, block) => sum + linesOf(block), 0) <= SHORT;
}

/** Notes that the first two lines of a paragraph bring into the rail. */
function notesAtOnce(paragraph: Element, cited: RailUse['cited'], text: TextColumn): number {
  const early = new Set<number>();
  const all = new Set<number>();
  countTextLines(paragraph, text.column, text, BESIDE, (node, line) => {
    for (const number of cited.get(String(node.properties.id ?? '')) ?? []) {
      all.add(number);
      if (line <= BESIDE) early.add(number);
    }
  });
  return all.size > MOST_NOTES ? Math.min(1, early.size) : early.size;
}
