/** A stretch of a text that lies on one line, from `start` up to and without `end`. */
export interface Stretch {
  /** Offset in the text. */
  start: number;
  end: number;
}

/** A comment, with its marks: one stretch for each of its lines that holds any of it. */
export type Comment = Stretch[];

/** A mark that opens a comment which nothing closes, or that only seems to open one. */
export interface OpenMark {
  mark: '<!--' | '%%';
  /** Offset in the text. */
  offset: number;
  /** All that looks like a comment, up to a second `%%`, and prints: its first stands behind a mark. */
  printed?: string;
}

/** The comments of a text. */
export interface FoundComments {
  comments: Comment[];
  open: OpenMark[];
}
