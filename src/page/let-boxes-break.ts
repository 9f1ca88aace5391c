import type { Element, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Letters } from '../figures/measure-text.ts';
import { toMillimetres, toPoints } from '../figures/to-points.ts';
import { addClass, hasClass } from '../html/elements/classes.ts';
import { elementsOf } from '../html/elements/find-elements.ts';
import { directivesThat } from '../markdown/directives.ts';
import type { Measure } from '../model/measure.ts';
import { visit } from '../values/visit.ts';
import { countLines } from './tables/count-lines.ts';
import { insetOf } from './tables/table-rooms.ts';
import { countTextLines, createTextLines } from './text-lines.ts';

/** A callout of so many lines may go over a page. */
const LONG = 12;

const CALLOUTS = directivesThat(({ isCallout }) => isCallout === true);

/** Blocks that begin a line of their own and hold no other such block. */
const BLOCKS = ['p', 'tr', 'pre', 'h3', 'h4', 'h5', 'h6', 'li', 'figure'];

/** A row of so many lines would leave half a page empty where it does not fit. */
const LONG_ROW = 30;

/**
 * Let long callouts go over a page: with twelve lines and more they get the class `box-long`. A
 * shorter one stays whole, as do the other boxes. So do rows of tables, but for those of some thirty lines,
 * which get the class `row-long`.
 *
 * @param tree Document; changed in place.
 * @param measure Width of the text, and sizes.
 * @param letters How wide text is in the fonts of the template.
 */
export function letBoxesBreak(tree: Root, measure: Measure, letters: Letters): void {
  const { column, sizes } = measure;
  visit(tree, 'element', (node) => {
    if (node.tagName === 'tr' && linesOfRow(node) >= LONG_ROW) addClass(node, 'row-long');
    const isCallout = hasClass(node, 'box') && CALLOUTS.some((name) => hasClass(node, name));
    // An estimate: the label is a line, and so is the space around it.
    if (isCallout && 1 + linesIn(node, column) >= LONG) addClass(node, 'box-long');
  });

  function linesIn(node: Element, around: number): number {
    if (node.tagName === 'tr') return Math.max(1, linesOfRow(node));
    const room = around - (hasClass(node, 'box') ? sizes.box_inset : insetOf(node, sizes));
    if (BLOCKS.includes(node.tagName) && !node.children.some(isBlock)) return linesOf(node, room);
    return elementsOf(node).reduce((sum, child) => sum + linesIn(child, room), 0);
  }

  function linesOf(node: Element, room: number): number {
    if (node.tagName !== 'pre') return countTextLines(node, room, { sizes, letters });
    const code = textOf(node).trimEnd().split('\n');
    return code.reduce((sum, text) => {
      const lines = createTextLines(toPoints(room));
      lines.add(text, (piece) => letters.code(piece, sizes.code_letters));
      return sum + Math.max(1, lines.count());
    }, 0);
  }

  /** An estimate: the cell with most to say has half of the table, or its share where that is more. */
  function linesOfRow(row: Element): number {
    const cells = elementsOf(row);
    const own = (column * Math.max(0.5, 1 / cells.length)) / toMillimetres(sizes.table_letters);
    // Letters are no wider than high: most cells need not be measured.
    const most = cells
      .map((cell) => textOf(cell))
      .filter((text) => text.length > (own * LONG_ROW) / 2);
    return countLines(
      most.map((text) => letters.heading(text, 1)),
      most.map(() => own),
    );
  }
}

function isBlock(node: Nodes): boolean {
  return node.type === 'element' && (BLOCKS.includes(node.tagName) || node.tagName === 'ul');
}
