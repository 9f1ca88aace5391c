import type { ContentStream } from '../content/content-stream.ts';
import { CosRef, type CosValue, cosDict } from '../cos/cos.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import { boxOf } from '../cos/cos-entries.ts';
import { UnexpectedPdf } from '../cos/unexpected-pdf.ts';
import { writeNameTree } from '../cos/write-name-tree.ts';

/**
 * Let named destinations lead to the right height. The browser measures them from the page area and
 * not from the sheet, so a reader would see one margin too much. They also move into a name tree:
 * names of the old dictionary may not be longer than 127 bytes (ISO 19005-3, 6.1.13), and ids are
 * made of headings.
 *
 * @param pdf Document to change.
 * @param streams Its content, which tells the page areas.
 * @throws UnexpectedPdf for a destination that is no place on a page.
 */
export function settleDestinations(pdf: CosDocument, streams: readonly ContentStream[]): void {
  const catalog = pdf.catalog();
  const old = pdf.dict(catalog?.get('Dests'));
  if (!catalog || !old) return;
  const shifts = shiftByPage(pdf, streams);
  const places = [...old].map(([name, value]): [string, CosValue] => [
    name,
    shifted(pdf, name, value, shifts),
  ]);
  catalog.delete('Dests');
  const trees = pdf.dict(catalog.get('Names')) ?? cosDict({});
  trees.set('Dests', writeNameTree(pdf, places));
  catalog.set('Names', trees);
}

/** How far the page area lies from the left and the upper edge of the sheet, in pt. */
interface Shift {
  x: number;
  y: number;
}

function shiftByPage(
  pdf: CosDocument,
  streams: readonly ContentStream[],
): ReadonlyMap<number, Shift> {
  const shifts = new Map<number, Shift>();
  for (const { page, area, isForm } of streams) {
    const sheet = boxOf(pdf, pdf.dict(page)?.get('MediaBox'));
    if (!area || !sheet || isForm) continue;
    shifts.set(page.number, { x: area[0] - sheet[0], y: sheet[3] - area[3] });
  }
  return shifts;
}

function shifted(
  pdf: CosDocument,
  name: string,
  value: CosValue,
  shifts: ReadonlyMap<number, Shift>,
): CosValue {
  const [page, fit, x, y, ...rest] = pdf.array(value) ?? [];
  if (!(page instanceof CosRef) || fit !== '/XYZ') {
    throw new UnexpectedPdf('settle-destinations', `\`${name}\`, which is no place on a page`);
  }
  const shift = shifts.get(page.number) ?? { x: 0, y: 0 };
  return [
    page,
    fit,
    typeof x === 'number' ? rounded(x + shift.x) : null,
    typeof y === 'number' ? rounded(y - shift.y) : null,
    ...rest,
  ];
}

/** Thousandths of a point, as the browser writes. */
function rounded(length: number): number {
  return Math.round(length * 1000) / 1000;
}
