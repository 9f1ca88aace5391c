import { textOf } from '../cos/cos-entries.ts';
import { listPages } from '../cos/list-pages.ts';
import { loadPdf } from '../cos/load-pdf.ts';
import { type FontFact, listFonts } from './list-fonts.ts';
import { readOutline } from './read-outline.ts';

/** What can be read back from a finished PDF; plain data, fit for the manifest. */
export interface PdfFacts {
  /** Number of pages. */
  pages: number;
  /** Entries of the outline in reading order; levels and pages count from 1. */
  outline: { title: string; level: number; page: number }[];
  /** Fonts by name, each once. */
  fonts: FontFact[];
  /** Whether the document says that it is tagged, and has a tag tree. */
  tagged: boolean;
  /** BCP 47 tag of the whole document; empty when it names none. */
  lang: string;
  /** Title in the document information; empty when there is none. */
  title: string;
}

/**
 * Read back a PDF from its bytes alone, as a reader would, trusting nothing the writer knew.
 *
 * @param bytes A whole PDF, such as the finish gives.
 * @returns What it holds.
 * @throws UnexpectedPdf when it is broken.
 */
export function inspectPdf(bytes: Uint8Array): PdfFacts {
  const pdf = loadPdf(bytes);
  const catalog = pdf.catalog();
  const marked = pdf.resolve(pdf.dict(catalog?.get('MarkInfo'))?.get('Marked'));
  return {
    pages: listPages(pdf).length,
    outline: readOutline(pdf).map(({ title, level, page }) => ({ title, level, page })),
    fonts: listFonts(pdf),
    tagged: marked === true && pdf.dict(catalog?.get('StructTreeRoot')) !== undefined,
    lang: textOf(pdf, catalog?.get('Lang')) ?? '',
    title: textOf(pdf, pdf.dict(pdf.trailer.get('Info'))?.get('Title')) ?? '',
  };
}
