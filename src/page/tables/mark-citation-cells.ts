import type { Element, ElementContent } from 'hast';
import { addClass, hasClass } from '../../html/elements/classes.ts';
import { cellsOf, rowsOf } from './table-rows.ts';

/**
 * Mark the cells of a table that hold nothing but citations (`cell-citations`): there these are the
 * text, so that they stand on the line and are no smaller than a reference.
 *
 * @param table Table; changed in place.
 */
export function markCitationCells(table: Element): void {
  for (const { row } of rowsOf(table)) {
    for (const cell of cellsOf(row)) {
      if (holdsOnlyCitations(cell)) addClass(cell, 'cell-citations');
    }
  }
}

function holdsOnlyCitations({ children }: Element): boolean {
  return children.some(isCitation) && children.every((node) => isCitation(node) || isBetween(node));
}

function isCitation(node: ElementContent): boolean {
  return hasClass(node, 'citation');
}

/** White space, or what parts two citations. */
function isBetween(node: ElementContent): boolean {
  return node.type === 'text' && /^[\s\u00a0,;،؛]*$/.test(node.value);
}
