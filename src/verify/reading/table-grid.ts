import type { CosDocument } from '../../pdf/cos/cos-document.ts';
import { readAttribute } from './read-attribute.ts';
import { childElements, type StructureElement } from './read-structure.ts';

/** A cell with its place in the grid. */
export interface GridCell {
  element: StructureElement;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The cells of a table, laid out. */
export interface TableGrid {
  cells: GridCell[];
  rows: number;
  columns: number;
  /** What is irregular, in words: an overlap, a hole, a span that is out of all bounds. */
  fault: string | undefined;
}

/** More columns or rows than any table on paper. */
const MAX_SPAN = 10_000;

/** More places than any table on paper: a span multiplies without writing anything. */
const MAX_PLACES = 2_000_000;

/**
 * Lay out the cells of a table as its rows and spans say (ISO 32000-1, 14.8.4.3.4).
 *
 * @param pdf Document that holds it.
 * @param table The table.
 * @returns The grid.
 */
export function layTable(pdf: CosDocument, table: StructureElement): TableGrid {
  const rows = rowsOf(table);
  const taken = new Map<number, Set<number>>();
  const grid: TableGrid = { cells: [], rows: rows.length, columns: 0, fault: undefined };
  let places = 0;
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const element of cells) {
      while (taken.get(row)?.has(column)) column++;
      const cell: GridCell = { element, row, column, ...spansOf(pdf, element) };
      places += cell.rows * cell.columns;
      if (places > MAX_PLACES) return { ...grid, fault: 'spans without end' };
      grid.fault ??= takePlaces(cell, taken, rows.length);
      grid.cells.push(cell);
      column += cell.columns;
    }
    grid.columns = Math.max(grid.columns, column, ...lastTaken(taken.get(row)));
  }
  grid.fault ??= findHole(grid, taken);
  return grid;
}

function rowsOf(table: StructureElement): StructureElement[][] {
  const parts = childElements(table);
  const rows = parts.flatMap((part) => (part.standard === 'TR' ? [part] : childElements(part)));
  return rows
    .filter(({ standard }) => standard === 'TR')
    .map((row) =>
      childElements(row).filter(({ standard }) => standard === 'TH' || standard === 'TD'),
    );
}

function spansOf(pdf: CosDocument, { dict }: StructureElement): { rows: number; columns: number } {
  const span = (key: string): number => {
    const value = readAttribute(pdf, dict, 'Table', key) ?? 1;
    const isSpan = typeof value === 'number' && Number.isInteger(value) && value > 0;
    return isSpan ? Math.min(value, MAX_SPAN) : 1;
  };
  return { rows: span('RowSpan'), columns: span('ColSpan') };
}

function takePlaces(
  { row, column, rows, columns }: GridCell,
  taken: Map<number, Set<number>>,
  count: number,
): string | undefined {
  if (row + rows > count) return `a cell of row ${row + 1} that reaches below the last row`;
  for (let y = row; y < row + rows; y++) {
    const places = taken.get(y) ?? new Set();
    taken.set(y, places);
    for (let x = column; x < column + columns; x++) {
      if (places.has(x)) return `two cells at row ${y + 1}, column ${x + 1}`;
      places.add(x);
    }
  }
  return undefined;
}

function lastTaken(places: Set<number> | undefined): number[] {
  let last = -1;
  for (const place of places ?? []) last = Math.max(last, place);
  return [last + 1];
}

function findHole(grid: TableGrid, taken: Map<number, Set<number>>): string | undefined {
  for (let row = 0; row < grid.rows; row++) {
    const count = taken.get(row)?.size ?? 0;
    if (count !== grid.columns)
      return `${count} columns in row ${row + 1}, ${grid.columns} elsewhere`;
  }
  return undefined;
}
