/** Words of a language that stand on one line with the number or word beside them. */
export interface KeptWords {
  /** After a number, in lower case: "billion", "km". */
  afterNumber: readonly string[];
  /** Before a number, in lower case: "p.", "No.", "Figure". */
  beforeNumber: readonly string[];
  /** Before a name, in lower case: "Mr", "St". */
  beforeName?: readonly string[];
  /** Before any word, in lower case: the one-letter prepositions of Russian. */
  beforeWord?: readonly string[];
  /** After any word, in lower case: the particles of Russian. */
  afterWord?: readonly string[];
  /** What a counted noun of at most 12 letters looks like; absent where its form does not tell. */
  counted?: RegExp;
  /** What looks like one and is none. */
  notCounted?: readonly string[];
  /** After a count that is no year, in lower case: the words of our own counts, "1 withdrawn". */
  afterCount?: readonly string[];
  /** Marks that have a space before them, which never breaks. */
  spacedMarks?: string;
}
