import type { DocumentInfo } from '../model/printed.ts';
import type { KeyedBox } from '../model/side-map.ts';
import { type Conformance, conform } from './conform.ts';
import { fillOfPages, type PageFill } from './content/measure-page-fill.ts';
import { readContent } from './content/read-content.ts';
import type { CosDocument } from './cos/cos-document.ts';
import { loadPdf } from './cos/load-pdf.ts';
import { serialise } from './cos/serialise.ts';
import { checkOutline } from './passes/check-outline.ts';
import { makeLinksDirect } from './passes/make-links-direct.ts';
import { mendOutlineTitles } from './passes/mend-outline-titles.ts';
import { normaliseNodeIds } from './passes/normalise-node-ids.ts';
import { setCatalog } from './passes/set-catalog.ts';
import { setDocumentInfo } from './passes/set-document-info.ts';
import { settleDestinations } from './passes/settle-destinations.ts';
import { tidyOutlineTitles } from './passes/tidy-outline-titles.ts';
import { inspectPdf, type PdfFacts } from './reading/inspect-pdf.ts';

/**
 * One step of the finish: reads and changes the document, and knows of nothing else.
 */
export type Pass = (pdf: CosDocument, info: DocumentInfo) => void;

/** The passes in order. An outline is checked as it will be shown, so after its titles are tidy. */
const passes: readonly Pass[] = [
  normaliseNodeIds,
  setDocumentInfo,
  setCatalog,
  mendOutlineTitles,
  tidyOutlineTitles,
  checkOutline,
];

/** A finished PDF and what was read back from it. */
export interface Finished {
  bytes: Uint8Array;
  facts: PdfFacts;
  /** How full each page is, in order. */
  fill: PageFill[];
  /** What the elements cover whose keys were given. */
  boxes: KeyedBox[];
}

/**
 * Make the PDF of the browser the one we publish: our information in it, none of the browser's
 * clock or counters, and small. The same input gives the same bytes.
 *
 * @param bytes The PDF as Chromium printed it; it is not changed.
 * @param info What the briefing says of itself.
 * @param conformance What it needs to conform to PDF/UA-1 and PDF/A-3a; without, it stays plain.
 * @returns The finished file and its facts.
 * @throws UnexpectedPdf when the print is not what a pass was written for.
 */
export function finish(bytes: Uint8Array, info: DocumentInfo, conformance?: Conformance): Finished {
  const pdf = loadPdf(bytes);
  for (const pass of passes) pass(pdf, info);
  const content = readContent(pdf);
  const fill = fillOfPages(content);
  settleDestinations(pdf, content);
  const boxes = conformance ? conform(pdf, content, info, conformance) : [];
  // After links are described, by the page that their names stand for.
  makeLinksDirect(pdf);
  const finished = serialise(pdf);
  return { bytes: finished, facts: inspectPdf(finished), fill, boxes };
}
