import { CosString, type CosValue } from './cos.ts';
import type { CosDocument } from './cos-document.ts';

/**
 * Find a destination by its name, in the dictionary of PDF 1.1, which is where Chromium writes them
 * (ISO 32000-1, 12.3.2.3).
 *
 * @param pdf Document to look at.
 * @param name The name, as a name or a string object.
 * @returns The destination as an array whose first item is the page, or undefined.
 */
export function findNamedDestination(pdf: CosDocument, name: CosValue): CosValue[] | undefined {
  const key = typeof name === 'string' ? name.slice(1) : undefined;
  const bytes = name instanceof CosString ? name.bytes : key;
  if (bytes === undefined) return undefined;
  const found = pdf.resolve(pdf.dict(pdf.catalog()?.get('Dests'))?.get(bytes));
  return found instanceof Map ? pdf.array(found.get('D')) : pdf.array(found);
}
