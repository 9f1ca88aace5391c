import type { Element, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { addClass, hasClass } from '../html/elements/classes.ts';
import { elementsOf } from '../html/elements/find-elements.ts';
import { directivesThat } from '../markdown/directives.ts';
import { visit } from '../values/visit.ts';

/** A callout of so many lines may go over a page. */
const LONG = 12;

/** Letters in a line of text, and of a table, whose are smaller, for a column of so many mm. */
const LINE = { text: 66, table: 80, column: 118 };

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
 * @param column Width of the text, in mm.
 */
export function letBoxesBreak(tree: Root, column: number): void {
  const share = column / LINE.column;
  visit(tree, 'element', (node) => {
    if (node.tagName === 'tr' && linesOfRow(node, share * LINE.table) >= LONG_ROW) {
      addClass(node, 'row-long');
    }
    const isCallout = hasClass(node, 'box') && CALLOUTS.some((name) => hasClass(node, name));
    if (isCallout && linesOf(node, share * LINE.text) >= LONG) addClass(node, 'box-long');
  });
}

/** An estimate: the label is a line, and so is the space around it. */
function linesOf(box: Element, letters: number): number {
  let lines = 1;
  visit(box as Nodes, 'element', (node) => {
    if (!BLOCKS.includes(node.tagName) || node.children.some(isBlock)) return;
    for (const line of textOf(node).trimEnd().split('\n')) {
      lines += Math.max(1, Math.ceil(line.length / letters));
    }
  });
  return lines;
}

/** An estimate: the cell with most to say has half of the table, or its share where that is more. */
function linesOfRow(row: Element, letters: number): number {
  const cells = elementsOf(row);
  const own = letters * Math.max(0.5, 1 / cells.length);
  return Math.max(0, ...cells.map((cell) => textOf(cell).length / own));
}

function isBlock(node: Nodes): boolean {
  return node.type === 'element' && (BLOCKS.includes(node.tagName) || node.tagName === 'ul');
}
