/** How a language tells and writes great numbers. */
export interface NumberWords {
  /**
   * Words after a number by the power of ten they stand for, each the source of a regular expression
   * without groups that capture; case does not count.
   */
  scales: Readonly<Record<3 | 6 | 9 | 12, string>>;
  /** What groups thousands: `1.600` is 1600 where it is a full stop. */
  groupSign: ',' | '.' | ' ';
}
