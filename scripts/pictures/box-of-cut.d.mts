/** A page of a print: its text and where it stands; lengths in pt, from the lower left corner. */
export interface PrintedPage {
  items: { text: string; x: number; y: number; width: number; size: number }[];
}

/** What a picture shows. */
export interface Cut {
  /** Text in its first line. */
  from: string;
  /** Text in its last line. */
  to: string;
  /** Which columns of the page it goes across. */
  across: 'sheet' | 'page' | 'column' | 'rail' | 'turned';
  /** How far it reaches above its first and below its last line, in mm. */
  pad?: [number, number];
}

/** Part of a page, in pt from the lower left corner. */
export interface Box {
  /** From 1. */
  page: number;
  left: number;
  right: number;
  upper: number;
  lower: number;
}

/**
 * Find the part of a print that a picture shows: from the first line that holds a text to the next one
 * that holds another.
 *
 * @param pages Pages of the print, with their text.
 * @param cut What the picture shows.
 * @returns Where it is; undefined where no page has both texts.
 */
export declare function boxOfCut(pages: readonly PrintedPage[], cut: Cut): Box | undefined;
