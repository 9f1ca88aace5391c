import { CosStream } from '../cos/cos.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import { deflatedStream } from '../cos/stream-bytes.ts';
import { unexpectedIn } from '../cos/unexpected-pdf.ts';
import type { ContentStream, MarkedStart, Unmarked } from './content-stream.ts';
import { showsOnlyBlanks } from './shows-only-blanks.ts';

const unexpected = unexpectedIn('mark-content');

/** Why something that is painted has no tag (ISO 32000-1, 14.8.2.2). */
export type ArtifactKind = 'Layout' | 'Pagination';

/** What becomes of a stretch of marked content: an element's type, or an artifact. */
export type Marking = { type: string } | { artifact: ArtifactKind };

/** What is to be written into the content of a document. */
export interface MarkingPlan {
  /** Tell what becomes of a stretch of marked content; undefined for one that no element names. */
  markingOf(stream: ContentStream, mcid: number): Marking | undefined;
  /** Whether text may stand on the page and not in the tag tree. */
  hiddenText: boolean;
}

/**
 * Write into the content of every page what the tag tree says: the type of each stretch of marked
 * content, and for all else that it is an artifact (ISO 32000-1, 14.8.2.2.2): page furniture as
 * pagination, decoration as layout. Text in the page area is never an artifact unless it was hidden
 * on purpose, or is nothing but blanks.
 *
 * @param pdf Document to change.
 * @param streams Its content.
 * @param plan What becomes of each stretch.
 * @throws UnexpectedPdf for text of the page area that is in no element.
 */
export function markContent(
  pdf: CosDocument,
  streams: readonly ContentStream[],
  plan: MarkingPlan,
): void {
  for (const stream of streams) {
    if (stream.painted.size > 0 && !stream.isForm && !stream.area) {
      throw unexpected(`page ${stream.pageNumber} without a page area`);
    }
    const edits = [
      ...stream.starts.map((start) => markedEdit(stream, start, plan)),
      ...stream.unmarked.flatMap((piece) => artifactEdits(pdf, stream, piece, plan)),
    ].sort((a, b) => a.start - b.start || a.end - b.end);
    const old = pdf.get(stream.ref);
    if (!(old instanceof CosStream)) throw unexpected('content that is no stream');
    pdf.set(stream.ref, deflatedStream(applyEdits(stream.bytes, edits), old.dict));
  }
}

/** A piece of a stream, by its offsets, and what stands in its place. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

function markedEdit(stream: ContentStream, start: MarkedStart, plan: MarkingPlan): Edit {
  const marking = plan.markingOf(stream, start.mcid);
  if (marking && 'type' in marking) {
    return { start: start.tagStart, end: start.tagEnd, text: `/${marking.type}` };
  }
  if (!marking && stream.painted.get(start.mcid)?.text) demandHidden(stream, plan);
  const kind = marking?.artifact ?? 'Layout';
  return { start: start.start, end: start.end, text: `/Artifact <</Type /${kind}>> BDC` };
}

function artifactEdits(
  pdf: CosDocument,
  stream: ContentStream,
  piece: Unmarked,
  plan: MarkingPlan,
): Edit[] {
  const { start, end } = piece;
  const inside = piece.inArea || stream.isForm;
  if (inside && piece.text && !showsOnlyBlanks(pdf, stream, piece)) demandHidden(stream, plan);
  const properties = inside ? '/Type /Layout' : pagination(stream, piece);
  return [
    { start, end: start, text: `/Artifact <<${properties}>> BDC\n` },
    { start: end, end, text: '\nEMC' },
  ];
}

function demandHidden({ pageNumber }: ContentStream, { hiddenText }: MarkingPlan): void {
  if (hiddenText) return;
  throw unexpected(
    `text on page ${pageNumber} that is in no element (perhaps \`content\` of a style sheet)`,
  );
}

/** Furniture over the page area is a header, under it a footer. */
function pagination({ area }: ContentStream, { box }: Unmarked): string {
  if (area && box && box[1] >= area[3]) {
    return '/Type /Pagination /Subtype /Header /Attached [/Top]';
  }
  if (area && box && box[3] <= area[1]) {
    return '/Type /Pagination /Subtype /Footer /Attached [/Bottom]';
  }
  return '/Type /Pagination';
}

function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, text } of edits) {
    if (start < at) throw unexpected('pieces of content that overlap');
    parts.push(bytes.subarray(at, start), Buffer.from(text, 'latin1'));
    at = end;
  }
  parts.push(bytes.subarray(at));
  return Buffer.concat(parts);
}
