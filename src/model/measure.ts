/** Widths that a template has room for on one paper, in mm, and the sizes that it prints in. */
export interface Measure {
  /** What stands beside the text: headings, facts, the map of page one. */
  rail: number;
  /** The text. */
  column: number;
  /** The whole text area of an upright page. */
  page: number;
  /** The text area of a page turned on its side; absent where the template turns none. */
  turned?: number;
  sizes: Sizes;
}

/** What a size is told in; `units` are multiples of the size `unit`. */
export type SizeUnit = 'pt' | 'mm' | 'em' | 'units' | 'weight';

/**
 * The sizes that the build reckons with and style sheets print in, by their key: what each is told in, what
 * it is unless a template says otherwise, and what has it. Style sheets have them as custom properties.
 */
export const templateSizes = {
  unit: ['pt', 3.5, 'Leading and space are multiples of it.'],
  text_letters: ['pt', 10, 'Letters of the text.'],
  raised_letters: ['em', 0.72, 'Letters of marks, against those around them.'],
  heading_letters: ['pt', 14, 'Letters of second-level headings beside the text.'],
  heading_weight: ['weight', 700, 'Weight of these.'],
  code_letters: ['pt', 8, 'Letters of blocks of code.'],
  table_letters: ['pt', 8.5, 'Letters of tables.'],
  table_gap: ['mm', 4, 'Space between two columns of a table.'],
  table_small_letters: ['pt', 8, 'Letters of tables that would else be too wide.'],
  table_small_gap: ['mm', 3.4, 'Space between two columns of these.'],
  table_smaller_letters: ['pt', 7.5, 'Letters of tables that would be too wide even in those.'],
  table_smaller_gap: ['mm', 3, 'Space between two columns of these.'],
  data_letters: ['pt', 7.5, 'Letters of the data of a chart.'],
  data_gap: ['mm', 4, 'Space between two columns of these.'],
  table_leading: ['pt', 2, 'Space between two lines in a cell.'],
  row_rule: ['pt', 0.5, 'Rule between two rows.'],
  date_letters: ['pt', 8.5, 'Letters of the dates of chronologies.'],
  date_weight: ['weight', 600, 'Weight of these.'],
  date_gap: ['mm', 2, 'Space behind a date.'],
  date_width: ['mm', 25, 'Column of dates, where none needs more.'],
  head_letters: ['pt', 8, 'Letters of the line at the head of a page.'],
  head_weight: ['weight', 600, 'Weight of these.'],
  head_label: ['mm', 50, 'What that line leaves free for the label at its other end.'],
  list_inset: ['mm', 5, 'How far lists are set in.'],
  quote_inset: ['mm', 4.6, 'How far quotations are set in, with their rule.'],
  box_inset: ['mm', 4, 'Space between the edge of a box and its text.'],
  definition_inset: ['units', 3, 'How far definitions are set in.'],
  reference_inset: ['mm', 7, 'How far references are set in, for their numbers.'],
  reference_gap: ['mm', 6, 'Space between the two columns of references.'],
} as const satisfies Record<string, readonly [SizeUnit, number, string]>;

/** Value of each size, in what it is told in. */
export type Sizes = {
  readonly [Name in keyof typeof templateSizes]: Name extends `${string}_weight`
    ? 400 | 600 | 700
    : number;
};
