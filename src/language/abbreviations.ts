/** What tells a full stop that ends a sentence from one that ends an abbreviation. */
export interface Abbreviations {
  /** Never end a sentence: a name or an example follows. Without the full stop, lower case. */
  always: ReadonlySet<string>;
  /** Abbreviate only before a number: "No. 4", "p. 12". Without the full stop, lower case. */
  beforeNumber: ReadonlySet<string>;
  /** May end a sentence or not. Without the full stop, lower case. */
  sometimes: ReadonlySet<string>;
  /** Words that begin a sentence far more often than a name does, as spelt there. */
  starters: ReadonlySet<string>;
  /** Whether a full stop after a short number makes it an ordinal, as in German: "3. März". */
  ordinals?: true;
}
