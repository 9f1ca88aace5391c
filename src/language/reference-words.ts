/**
 * The fixed words of the reference list in one language. `{date}`, `{names}` and the like are
 * filled in; a full stop is set by the formatter.
 */
export interface ReferenceWords {
  noTitle: string;
  /** In place of the title, where only the notice of its withdrawal is recorded. */
  pageWithdrawn: string;
  retrieved: string;
  /** With a date that has a day. */
  archivedOn: string;
  /** With a date that has no day. */
  archivedIn: string;
  archived: string;
  liveOn: string;
  noLinkGiven: string;
  bareLink: string;
  /** After `bareLink`, where nobody has seen the address answer. */
  stateUnknown: string;
  deadLink: string;
  withdrawn: string;
  /** After one editor's name. */
  editor: string;
  /** After several editors' names. */
  editors: string;
  editedBy: string;
  /** After the names of those who directed a film. */
  director: string;
  directedBy: string;
  /** After the names of those who compiled a work that has no author. */
  compiler: string;
  translatedBy: string;
  /** Before the title, publisher and date under which a work first came out. */
  originallyAs: string;
  /** Before publisher and date of the first edition, where it had the same title. */
  originally: string;
  /** Before the title of the work that a review is about. */
  reviewOf: string;
  /** The same, with who made that work. */
  reviewOfBy: string;
  /** Before the book that holds a chapter. */
  in: string;
  volume: string;
  /** Issue of a periodical. */
  issue: string;
  /** Number of a report or law. */
  number: string;
  /** A periodical that counts its volumes anew, by the number of the series. */
  series: string;
  edition: string;
  thesis: string;
  /** Two names joined in running text. */
  twoNames: string;
  /** After the first of many names. */
  andOthers: string;
  /** Between names; between the parts of a source line. */
  nameSeparator: string;
  comma: string;
  /** A date that is about right. */
  circa: string;
  since: string;
  until: string;
  decade: string;
  century: string;
  beforeChrist: string;
  /** Spring, summer, autumn, winter, each with `{year}`. */
  seasons: readonly [string, string, string, string];
}
