/**
 * What an element of the composed document is, in the words of the tag tree of a PDF
 * (ISO 32000-1, 14.8). The browser writes none of this into the PDF, only the language of each
 * element: so each gets a language of its own (`en-x-k17`), and this is looked up by its key.
 */
export interface ChannelEntry {
  /** Structure type, such as `Sect`, `H2`, `LI` or `BibEntry`; `Artifact` for what is no content. */
  type: string;
  /** First words of its text, for messages about it. */
  words: string;
  /** Whether the print may lack it: a list of which at most the marks print. */
  optional?: true;
  /** Own language, as a BCP 47 tag, where it is not that of the element around it. */
  lang?: string;
  /** Text instead of a picture or sign. */
  alt?: string;
  /** Of a figure: project-relative path of the file with its data. */
  dataFile?: string;
  /** What an abbreviation stands for. */
  expansion?: string;
  /** How the items of a list are marked, where the browser does not tell. */
  numbering?: ListNumbering;
  /** Whether a list is one of contents: its items lead to other places of the document. */
  contents?: true;
  /** What the text of a list item is: an entry of the reference list, or a note. */
  item?: 'BibEntry' | 'Note';
  /** Which cells a header cell is for. */
  scope?: 'Row' | 'Column' | 'Both';
  /** Group of table rows that a row stands in. */
  rows?: TableRows;
  /** Whether a cell prints again on every page of its table. */
  repeats?: true;
  /** Of a link: what it says to who cannot see it. */
  description?: string;
  /** Of a link that says nothing but a page number: the word to say before it. */
  pageWord?: string;
  /** Of a link back: id of the entry it stands in, and what is said of a further place on a page. */
  citedFrom?: { group: string; furtherPlace: string };
  /** Of a link: whether it leads to another place of the document. */
  inner?: true;
}

/** Groups of table rows (ISO 32000-1, 14.8.4.3.4). */
export type TableRows = 'THead' | 'TBody' | 'TFoot';

/** How the items of a list are marked (ISO 32000-1, table 347). */
export type ListNumbering =
  | 'None'
  | 'Disc'
  | 'Circle'
  | 'Square'
  | 'Decimal'
  | 'UpperRoman'
  | 'LowerRoman'
  | 'UpperAlpha'
  | 'LowerAlpha';

/** What the elements of a document are. */
export interface Channel {
  /** What each keyed element is, by its key, in the order of the document. */
  entries: Record<string, ChannelEntry>;
  /** Whether text is printed that is hidden from who cannot see the page (`aria-hidden`). */
  hiddenText: boolean;
  /** All characters that print, each once. */
  characters: string;
}
