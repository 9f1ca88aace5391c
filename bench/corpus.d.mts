/** Words, and the sources they rest on, each perhaps with a page. */
export interface Sentence {
  text: string;
  cites: { key: string; page?: number }[];
}

/** What a section is made of. */
export type Block =
  | { kind: 'paragraph'; sentences: Sentence[] }
  | { kind: 'list'; items: string[] }
  | { kind: 'note'; text: string }
  | { kind: 'figure'; file: string; alt: string; caption: string; svg: string }
  | { kind: 'table'; id: string; caption: string; columns: string[]; rows: string[][] };

/** A document as data. */
export interface BenchDocument {
  title: string;
  author: string;
  published: string;
  bottomLine: Sentence[];
  sections: { level: number; title: string; blocks: Block[] }[];
  references: { id: string }[];
  /** Place of each source in the order of first appearance. */
  numbers: Map<string, number>;
}

/** What a document can be written as. */
export type Form = 'briefing' | 'html' | 'pandoc' | 'markdown' | 'typst';

/** The three sizes, the pages of the plain page, and those of our print of the same text. */
export declare const SIZES: Record<'S' | 'M' | 'L', { floorPages: number; pages: number }>;

/**
 * Make a document of the corpus.
 *
 * @param name `S`, `M`, `L`, or a letter and a number: `p100`, `r1000`, `t500`.
 * @returns The document, as data.
 * @throws Error when there is no such document.
 */
export declare function documentOf(name: string): BenchDocument;

/**
 * Make different documents of the size S.
 *
 * @param count How many.
 * @returns Their names, `batch-0001` and so on, and the documents.
 */
export declare function batchOf(count: number): [name: string, document: BenchDocument][];

/**
 * Write a document in one of its forms.
 *
 * @param name Stem of the file names.
 * @param document What `documentOf` made.
 * @param form How.
 * @returns Text by file name.
 */
export declare function filesOf(
  name: string,
  document: BenchDocument,
  form: Form,
): Record<string, string>;
