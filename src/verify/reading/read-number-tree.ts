import type { CosDict, CosValue } from '../../pdf/cos/cos.ts';
import type { CosDocument } from '../../pdf/cos/cos-document.ts';
import { numberOf } from '../../pdf/cos/cos-entries.ts';

/**
 * Read a number tree (ISO 32000-1, 7.9.7).
 *
 * @param pdf Document that holds it.
 * @param root Its root, or a reference to it.
 * @returns Each number with its value; nodes that go in a circle are read once.
 */
export function readNumberTree(
  pdf: CosDocument,
  root: CosValue | undefined,
): Map<number, CosValue> {
  const found = new Map<number, CosValue>();
  const seen = new Set<CosDict>();
  const waiting: CosValue[] = [root ?? null];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    const node = pdf.dict(value);
    if (!node || seen.has(node)) continue;
    seen.add(node);
    const numbers = pdf.array(node.get('Nums')) ?? [];
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const key = numberOf(pdf, numbers[i]);
      if (key !== undefined) found.set(key, numbers[i + 1] ?? null);
    }
    for (const kid of pdf.array(node.get('Kids')) ?? []) waiting.push(kid);
  }
  return found;
}
