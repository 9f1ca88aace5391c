/** The words of wide tables in one language; names in braces are filled in. */
export interface TableWords {
  /** Over a part of a folded table that has a number: `{table}` is "Table 2". */
  partOf: string;
  /** Over a part of a folded table without a number. */
  part: string;
  /** Heading over the turned tables at the end. */
  annex: string;
}
