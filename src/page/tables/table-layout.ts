/** What the cells of a column ask for, in em of the letters of the table. */
export interface ColumnNeed {
  /** Width of the longest piece that must not break. */
  least: number;
  /** Width of a typical cell in one line. */
  typical: number;
  /** Width of the longest cell in one line. */
  longest: number;
}

/** Letters of a table, and the space between its columns. */
export interface TableSize {
  /** Class of the table; none for the usual size. */
  className?: string;
  /** Font size in pt. */
  letters: number;
  /** Space between two columns in mm. */
  gap: number;
  /** Height of a line, and of what is over and under the text of a row with its rule, in pt. */
  line: number;
  row: number;
}

/** Sizes to choose from, the largest first. */
export type TableSizes = readonly [TableSize, ...TableSize[]];

/** Widths that a table may take, in mm; those it may not are left out. */
export interface TableRooms {
  /** What it stands in. */
  column: number;
  /** The whole text area of an upright page. */
  page?: number;
  /** The text area of a page turned on its side. */
  turned?: number;
}

/** What an author asks for a wide table: fold it however often, or turn it however narrow. */
export type TableWish = 'fold' | 'turn';

/** How a table is set. */
export interface TableLayout {
  place: keyof TableRooms;
  size: TableSize;
  /** Room of the place, in mm. */
  room: number;
  /** Columns of each part, from 0; the first one stands in every part. */
  parts: number[][];
}
