import { type CosDict, CosRef, CosStream, type CosValue } from '../cos/cos.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import { boxOf, numbersOf } from '../cos/cos-entries.ts';
import { listPages } from '../cos/list-pages.ts';
import { streamBytes } from '../cos/stream-bytes.ts';
import { unexpectedIn } from '../cos/unexpected-pdf.ts';
import type { ContentStream } from './content-stream.ts';
import { IDENTITY, type Matrix, multiply, transformBox } from './matrix.ts';
import { type DrawnObject, trackContent } from './track-content.ts';

const unexpected = unexpectedIn('read-content');

/**
 * Read what every page paints: which marked content shows text, what it covers, and what is painted
 * outside all marked content.
 *
 * @param pdf Document to look at.
 * @param from First page to read, from 1.
 * @returns The content of each page, each followed by the forms with tags that it draws.
 * @throws UnexpectedPdf for a page whose content is not one stream.
 */
export function readContent(pdf: CosDocument, from = 1): ContentStream[] {
  const streams: ContentStream[] = [];
  const seen = new Set<number>();

  function read(ref: CosRef, place: Place, base: Matrix): void {
    const stream = pdf.get(ref);
    if (!(stream instanceof CosStream) || seen.has(ref.number)) {
      throw unexpected(`page ${place.pageNumber} without a stream of its own`);
    }
    seen.add(ref.number);
    const owner = place.isForm ? stream.dict : (pdf.dict(place.page) ?? new Map());
    const objects = pdf.dict(pdf.dict(owner.get('Resources'))?.get('XObject')) ?? new Map();
    const forms: [CosRef, Matrix][] = [];
    const bytes = streamBytes(stream, pdf);
    const tracked = trackContent(bytes, base, (name, ctm) => {
      const drawn = drawnObject(pdf, objects, name, ctm);
      if (drawn.tagged) forms.push([drawn.tagged, ctm]);
      return drawn;
    });
    streams.push({ ref, ...place, bytes, ...tracked });
    for (const [form, ctm] of forms) {
      // A form may be drawn again, but its tags can stand in one place only.
      if (seen.has(form.number)) continue;
      read(form, { ...place, isForm: true }, multiply(formMatrix(pdf, form), ctm));
    }
  }

  for (const [index, page] of listPages(pdf).entries()) {
    if (index + 1 < from) continue;
    const contents = pdf.dict(page)?.get('Contents');
    if (contents === undefined) continue;
    if (!(contents instanceof CosRef)) {
      throw unexpected(`page ${index + 1} without a stream of its own`);
    }
    read(contents, { page, pageNumber: index + 1, isForm: false }, IDENTITY);
  }
  return streams;
}

/** Where a stream is painted. */
type Place = Pick<ContentStream, 'page' | 'pageNumber' | 'isForm'>;

/** Looks up what a `Do` draws (ISO 32000-1, 8.8). */
function drawnObject(pdf: CosDocument, objects: CosDict, name: string, ctm: Matrix): DrawnObject {
  const ref = objects.get(name);
  const dict = pdf.dict(ref);
  if (!dict) throw unexpected(`a picture \`${name}\` that is not there`);
  if (dict.get('Subtype') !== '/Form') return { box: transformBox([0, 0, 1, 1], ctm) };
  const box = boxOf(pdf, dict.get('BBox')) ?? [0, 0, 0, 0];
  return {
    box: transformBox(box, multiply(formMatrix(pdf, ref), ctm)),
    ...(dict.has('StructParents') && ref instanceof CosRef && { tagged: ref }),
  };
}

/** How the space of a form lies in that of the page (ISO 32000-1, 8.10.1). */
function formMatrix(pdf: CosDocument, form: CosValue | undefined): Matrix {
  const [a, b, c, d, e, f] = numbersOf(pdf, pdf.dict(form)?.get('Matrix'), 6) ?? IDENTITY;
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}
