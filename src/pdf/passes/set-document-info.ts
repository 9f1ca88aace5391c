import type { DocumentInfo } from '../../model/printed.ts';
import { CosRef, type CosString, cosDict } from '../cos/cos.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import { pdfDate } from '../cos/pdf-date.ts';
import { textString } from '../cos/text-string.ts';

/**
 * Replace the document information, so that nothing of the browser's own stays: its name and its
 * clock (ISO 32000-1, 14.3.3).
 *
 * @param pdf Document to change.
 * @param info What the briefing says of itself.
 */
export function setDocumentInfo(pdf: CosDocument, info: DocumentInfo): void {
  const date = info.date === undefined ? undefined : pdfDate(info.date);
  const dict = cosDict({
    Title: oneLine(info.title),
    Author: oneLine(info.authors.join('; ')),
    Subject: oneLine(info.subject ?? ''),
    Keywords: oneLine(info.keywords.join(', ')),
    Creator: oneLine(info.producer),
    Producer: oneLine(info.producer),
    CreationDate: date,
    ModDate: date,
  });
  const old = pdf.trailer.get('Info');
  if (old instanceof CosRef) pdf.set(old, dict);
  else pdf.trailer.set('Info', pdf.add(dict));
}

/** A line of text, or undefined for an empty one, which has no entry. */
function oneLine(text: string): CosString | undefined {
  const line = text.replace(/[\p{Cc}\u2028\u2029 ]+/gu, ' ').trim();
  return line === '' ? undefined : textString(line);
}
