/** Where a block is written; the file is named from the project root, with forward slashes. */
export interface SourceLines {
  file: string;
  /** First line, from 1. */
  line: number;
  /** Column of its first character in that line, from 1. */
  column: number;
  /** Last line. */
  endLine: number;
}

/** Where the block is written that an element of the printed document was made from. */
export interface KeyedSource extends SourceLines {
  /** Key of the element. */
  key: string;
}

/** What an element paints on one page. */
export interface KeyedBox extends Pick<PlacedBlock, 'page' | 'box'> {
  /** Key of the element. */
  key: string;
}

/** A block, or as much of it as stands on one page, and where it is written. */
export interface PlacedBlock extends SourceLines {
  /** Number of the page, from 1. */
  page: number;
  /** Left, lower, right and upper edge, in pt, in the user space of the page; about. */
  box: [left: number, bottom: number, right: number, top: number];
}

/** Leads from the pages of a PDF to its sources, and back. */
export interface SideMap {
  /**
   * Blocks in the order of the document, each before those in it; at the end, those that repeat or
   * count what another block has.
   */
  blocks: readonly PlacedBlock[];
}
