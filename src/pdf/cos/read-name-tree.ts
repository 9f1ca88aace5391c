import { CosString, type CosValue } from './cos.ts';
import type { CosDocument } from './cos-document.ts';
import { UnexpectedPdf } from './unexpected-pdf.ts';

/**
 * Read a name tree (ISO 32000-1, 7.9.6).
 *
 * @param pdf Document that holds it.
 * @param root Its root, or a reference to it; where it leads nowhere there is no tree.
 * @returns Each name with its value, in the order of the tree.
 * @throws UnexpectedPdf when its nodes go in a circle or are broken.
 */
export function readNameTree(
  pdf: CosDocument,
  root: CosValue | undefined,
): [CosString, CosValue][] {
  const pairs: [CosString, CosValue][] = [];
  const seen = new Set<unknown>();
  const waiting: CosValue[] = root !== undefined && pdf.dict(root) ? [root] : [];
  for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) {
    const node = pdf.dict(ref);
    if (!node || seen.has(node)) throw new UnexpectedPdf('read-name-tree', 'a broken name tree');
    seen.add(node);
    const names = pdf.array(node.get('Names')) ?? [];
    for (let i = 0; i + 1 < names.length; i += 2) {
      const name = pdf.resolve(names[i]);
      if (name instanceof CosString) pairs.push([name, names[i + 1] ?? null]);
    }
    waiting.push(...[...(pdf.array(node.get('Kids')) ?? [])].reverse());
  }
  return pairs;
}
