import type { DocumentInfo } from '../../model/printed.ts';
import { cosDict } from '../cos/cos.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import { textString } from '../cos/text-string.ts';
import { UnexpectedPdf } from '../cos/unexpected-pdf.ts';

/**
 * Say in the catalog what a reader should know before the first page: the language, and that the
 * window shows the title and not the file name (ISO 32000-1, 7.7.2, 12.2 and 14.9.2).
 *
 * @param pdf Document to change.
 * @param info What the briefing says of itself.
 * @throws UnexpectedPdf when there is no catalog.
 */
export function setCatalog(pdf: CosDocument, info: DocumentInfo): void {
  const catalog = pdf.catalog();
  if (!catalog) throw new UnexpectedPdf('set-catalog', 'a document without catalog');
  catalog.set('Lang', textString(info.lang));
  const preferences = pdf.dict(catalog.get('ViewerPreferences')) ?? cosDict({});
  preferences.set('DisplayDocTitle', true);
  catalog.set('ViewerPreferences', preferences);
}
