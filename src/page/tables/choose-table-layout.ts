import { toMillimetres } from '../../figures/to-points.ts';
import { columnWidths } from './column-widths.ts';
import { countLines } from './count-lines.ts';
import { gridColumns } from './grid-columns.ts';
import { splitEvenly } from './split-evenly.ts';
import type {
  ColumnNeed,
  TableLayout,
  TableRooms,
  TableSize,
  TableSizes,
  TableWish,
} from './table-layout.ts';

/** A table leaves its column where the whole width makes so much of its lines, or less, of it. */
const WORTH_LEAVING = 0.8;

/** Lines that are longer, in em, are hard to follow: about eighty letters. */
const LONGEST_LINE = 40;

/** More parts than these cannot be read together any more. */
const MOST_PARTS = 3;

/** How well a column must be readable: most lines of a cell, or letters enough in a line (in em). */
interface Comfort {
  lines: number;
  line: number;
}

/** About 24 letters, as beside the column there is still the whole width. */
const AT_EASE: Comfort = { lines: 3, line: 12 };

/** About 16 letters: with fewer, a table is a stack of single words. */
const READABLE: Comfort = { lines: 5, line: 8 };

/** What else counts when a layout is chosen. */
export interface LayoutOptions {
  /** Letters it may have, the largest first. */
  sizes: TableSizes;
  /** What its author asks for. */
  wish?: TableWish;
  /** Width of each cell in one line, by row, in em; without it lines are not counted. */
  rows?: readonly (readonly number[])[];
  /** Whether the first column is the head of each row, so that it stands in every part. */
  hasRowHeads?: boolean;
}

/**
 * Choose how a table is set: in its column, unless the whole width saves a fifth of its lines; else
 * over the whole width in letters that get no smaller than readable, else folded into parts that
 * stand below each other, else turned on its side, and there folded where even that is too narrow.
 *
 * @param columns What each column asks for.
 * @param rooms Widths that the table may take.
 * @param options What else counts.
 * @returns The first choice that can be read, the last one where none can.
 */
export function chooseTableLayout(
  columns: readonly ColumnNeed[],
  rooms: TableRooms,
  { sizes, wish, rows = [], hasRowHeads = true }: LayoutOptions,
): TableLayout {
  const { page, turned } = rooms;
  const foldColumns = hasRowHeads ? fold : foldOnGrid;
  const turn = () =>
    turned === undefined
      ? undefined
      : setWithin(columns, { place: 'turned', room: turned }, sizes, foldColumns);
  const asked = wish === 'turn' ? turn() : undefined;
  if (asked) return asked;
  const [usual] = sizes;
  if (page !== undefined && needed(columns, usual, AT_EASE) <= rooms.column) {
    const inColumn = whole(columns, 'column', rooms.column, usual);
    const overPage = whole(columns, 'page', page, usual);
    return isWorthLeaving(columns, rows, inColumn, overPage) ? overPage : inColumn;
  }
  const spot: Spot =
    page === undefined ? { place: 'column', room: rooms.column } : { place: 'page', room: page };
  const upright = setWithin(columns, spot, sizes, foldColumns);
  if (upright.parts.length <= MOST_PARTS || wish === 'fold') return upright;
  return turn() ?? upright;
}

/** Whether the whole width saves a fifth of the lines, and makes none too long to follow. */
function isWorthLeaving(
  columns: readonly ColumnNeed[],
  rows: readonly (readonly number[])[],
  inColumn: TableLayout,
  overPage: TableLayout,
): boolean {
  const linesIn = (widths: readonly number[]) =>
    rows.reduce((sum, row) => sum + countLines(row, widths), 0);
  const [narrow, wide] = [inColumn, overPage].map((layout) => columnWidths(columns, layout));
  if (!narrow || !wide || rows.length === 0) return false;
  if (linesIn(wide) > linesIn(narrow) * WORTH_LEAVING) return false;
  return columns.every(({ longest }, index) => Math.min(longest, wide[index] ?? 0) <= LONGEST_LINE);
}

type Spot = Pick<TableLayout, 'place' | 'room'>;

/** As a whole in the largest letters that fit, else in as few parts as possible. */
function setWithin(
  columns: readonly ColumnNeed[],
  { place, room }: Spot,
  sizes: TableSizes,
  foldColumns: typeof fold,
): TableLayout {
  const fitting = sizes.find((size) => needed(columns, size, READABLE) <= room);
  if (fitting) return whole(columns, place, room, fitting);
  const folded = sizes.map((size) => ({
    place,
    size,
    room,
    parts: foldColumns(columns, room, size),
  }));
  return folded.reduce((best, one) => (one.parts.length < best.parts.length ? one : best));
}

function whole(
  columns: readonly ColumnNeed[],
  place: keyof TableRooms,
  room: number,
  size: TableSize,
): TableLayout {
  return { place, size, room, parts: [[...columns.keys()]] };
}

/** The first column is the head of each row, so it stands in every part. */
function fold(columns: readonly ColumnNeed[], room: number, size: TableSize): number[][] {
  const [head, ...others] = columns;
  if (!head || others.length === 0) return [[...columns.keys()]];
  const widths = others.map((column) => size.gap + widthOf(column, size, READABLE));
  const groups = splitEvenly(widths, room - widthOf(head, size, READABLE));
  return groups.map((group) => [0, ...group.map((index) => index + 1)]);
}

/** Parts of as many columns each, which have the same widths in all of them. */
function foldOnGrid(columns: readonly ColumnNeed[], room: number, size: TableSize): number[][] {
  const indexes = [...columns.keys()];
  for (let count = 1; count < columns.length; count++) {
    const length = Math.ceil(columns.length / count);
    const parts = Array.from({ length: Math.ceil(columns.length / length) }, (_, part) =>
      indexes.slice(part * length, (part + 1) * length),
    );
    if (needed(gridColumns(columns, parts), size, READABLE) <= room) return parts;
  }
  return indexes.map((index) => [index]);
}

/** Least width at which a table can be read, in mm. */
function needed(columns: readonly ColumnNeed[], size: TableSize, comfort: Comfort): number {
  const gaps = size.gap * Math.max(0, columns.length - 1);
  return columns.reduce((sum, column) => sum + widthOf(column, size, comfort), gaps);
}

function widthOf({ least, longest }: ColumnNeed, { letters }: TableSize, comfort: Comfort): number {
  const { lines, line } = comfort;
  return toMillimetres(letters) * Math.max(least, Math.min(longest / lines, line));
}
