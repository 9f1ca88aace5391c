import type { DocumentInfo } from '../../model/printed.ts';
import { CosStream, cosDict } from '../cos/cos.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import { writeXmp } from './write-xmp.ts';

/**
 * Put the metadata into the document. They are not compressed, so that any program finds them
 * (ISO 19005-3, 6.6.2.1).
 *
 * @param pdf Document to change.
 * @param info What the briefing says of itself.
 */
export function setMetadata(pdf: CosDocument, info: DocumentInfo): void {
  const dict = cosDict({ Type: '/Metadata', Subtype: '/XML' });
  const stream = new CosStream(dict, Buffer.from(writeXmp(info), 'utf8'));
  pdf.catalog()?.set('Metadata', pdf.add(stream));
}
