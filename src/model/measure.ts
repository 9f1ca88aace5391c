/** Widths that a template has room for on one paper, in mm. */
export interface Measure {
  /** What stands beside the text: headings, facts, the map of page one. */
  rail: number;
  /** The text. */
  column: number;
  /** The whole text area of an upright page. */
  page: number;
  /** The text area of a page turned on its side; absent where the template turns none. */
  turned?: number;
}
