import { type CosDict, CosRef } from '../cos/cos.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import { itemsOf } from '../cos/cos-entries.ts';
import { unexpectedIn } from '../cos/unexpected-pdf.ts';
import { readOutline } from '../reading/read-outline.ts';

const unexpected = unexpectedIn('check-outline');

/**
 * Check that the outline can be used: each entry has a title and leads to a page, and where entries
 * name the headings they stand for, no heading of the document is missing.
 *
 * @param pdf Document to check; it is not changed.
 * @throws UnexpectedPdf naming the first entry that is not right.
 */
export function checkOutline(pdf: CosDocument): void {
  const entries = readOutline(pdf);
  for (const { title, page } of entries) {
    if (title === '') throw unexpected('an entry without title');
    if (page === 0) throw unexpected(`\`${title}\` leads to no page`);
  }
  const named = entries.map(({ item }) => item.get('SE')).filter((ref) => ref instanceof CosRef);
  if (named.length === 0) return;
  const listed = new Set(named.map((ref) => ref.number));
  const headings = headingRefs(pdf);
  const missing = headings.filter((ref) => !listed.has(ref.number)).length;
  if (missing > 0) throw unexpected(`${missing} of ${headings.length} headings without an entry`);
}

function headingRefs(pdf: CosDocument): CosRef[] {
  const refs: CosRef[] = [];
  for (const [ref, value] of pdf.objects()) {
    if (value instanceof Map && isHeading(pdf, value)) refs.push(ref);
  }
  return refs;
}

/** A heading by its structure type (ISO 32000-1, 14.8.4.3.2). */
function isHeading(pdf: CosDocument, value: CosDict): boolean {
  const type = value.get('S');
  return typeof type === 'string' && /^\/H[1-6]$/.test(type) && holdsText(pdf, value);
}

/** Text stands in an element of its own; a heading without has no entry, and will have no tag. */
function holdsText(pdf: CosDocument, heading: CosDict): boolean {
  return itemsOf(pdf, heading.get('K')).some((kid) => pdf.dict(kid)?.has('S'));
}
