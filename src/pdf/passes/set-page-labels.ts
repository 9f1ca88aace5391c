import { cosDict } from '../cos/cos.ts';
import type { CosDocument } from '../cos/cos-document.ts';

/**
 * Let readers call the pages what the furniture calls them: 1, 2, 3 (ISO 32000-1, 12.4.2).
 *
 * @param pdf Document to change.
 */
export function setPageLabels(pdf: CosDocument): void {
  pdf.catalog()?.set('PageLabels', cosDict({ Nums: [0, cosDict({ S: '/D' })] }));
}
