import { compareText } from '../../values/compare-text.ts';
import { CosString, type CosValue, cosDict } from './cos.ts';
import type { CosDocument } from './cos-document.ts';

/**
 * Add a name tree of one node, which may have neither `Limits` nor `Kids` (ISO 32000-1, 7.9.6).
 *
 * @param pdf Document to change.
 * @param pairs Names, in bytes, and their values; the tree has them sorted.
 * @returns The tree.
 */
export function writeNameTree(pdf: CosDocument, pairs: readonly [string, CosValue][]): CosValue {
  const sorted = pairs.toSorted(([a], [b]) => compareText(a, b));
  return pdf.add(
    cosDict({ Names: sorted.flatMap(([name, value]) => [new CosString(name), value]) }),
  );
}
