import { CosString, type CosValue } from '../cos/cos.ts';
import type { CosDocument } from '../cos/cos-document.ts';
import { readNameTree } from '../cos/read-name-tree.ts';

/**
 * Find a destination by its name: a name in the dictionary of PDF 1.1, which is where Chromium
 * writes them, or a string in the name tree, where we do (ISO 32000-1, 12.3.2.3).
 *
 * @param pdf Document to look at.
 * @param name The name, as a name or a string object.
 * @returns The destination as an array whose first item is the page, or undefined.
 */
export function findNamedDestination(pdf: CosDocument, name: CosValue): CosValue[] | undefined {
  const key = typeof name === 'string' ? name.slice(1) : undefined;
  const bytes = name instanceof CosString ? name.bytes : key;
  if (bytes === undefined) return undefined;
  const catalog = pdf.catalog();
  const found = pdf.resolve(pdf.dict(catalog?.get('Dests'))?.get(bytes) ?? inTree(pdf, bytes));
  return found instanceof Map ? pdf.array(found.get('D')) : pdf.array(found);
}

function inTree(pdf: CosDocument, bytes: string): CosValue {
  const tree = pdf.dict(pdf.catalog()?.get('Names'))?.get('Dests');
  if (tree === undefined) return null;
  return readNameTree(pdf, tree).find(([name]) => name.bytes === bytes)?.[1] ?? null;
}
