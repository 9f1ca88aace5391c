import type { KeyedBox } from '../../model/side-map.ts';
import { unite } from '../content/matrix.ts';
import type { TagContext } from './tag-pass.ts';
import type { TagElement } from './tag-tree.ts';

/**
 * Tell what elements cover on each page that they stand on: all that they and what stands in them
 * paint, but for what is no content, such as notes beside the text.
 *
 * @param tree Root of the tag tree, bound to its keys.
 * @param keys Keys of the elements in question.
 * @param context Tells what is painted where.
 * @param pageNumbers Number of each page, from 1, by the number of its object.
 * @returns Their boxes, by element, the pages of each in order.
 */
export function boxesOfKeys(
  tree: TagElement,
  keys: ReadonlySet<string>,
  context: TagContext,
  pageNumbers: ReadonlyMap<number, number>,
): KeyedBox[] {
  const found: KeyedBox[] = [];
  boxesIn(tree);
  return found;

  /** One walk over the tree: what a parent covers is made of what its kids cover. */
  function boxesIn(element: TagElement): Map<number, KeyedBox['box']> {
    const boxes = new Map<number, KeyedBox['box']>();
    for (const kid of element.kids) {
      if (kid.kind === 'element') {
        for (const [page, box] of boxesIn(kid)) boxes.set(page, unite(boxes.get(page), box));
      }
      const box = kid.kind === 'content' ? context.paintedBy(kid)?.box : undefined;
      if (kid.kind !== 'content' || !box) continue;
      const page = pageNumbers.get(kid.page.number) ?? 0;
      boxes.set(page, unite(boxes.get(page), box));
    }
    const { key, entry } = element;
    if (entry?.type === 'Artifact') return new Map();
    if (key !== undefined && keys.has(key)) {
      const pages = [...boxes].sort(([a], [b]) => a - b);
      found.push(...pages.map(([page, box]) => ({ key, page, box: rounded(box) })));
    }
    return boxes;
  }
}

/** A hundredth of a point is less than anybody points at. */
function rounded([left, bottom, right, top]: KeyedBox['box']): KeyedBox['box'] {
  const round = (length: number) => Math.round(length * 100) / 100;
  return [round(left), round(bottom), round(right), round(top)];
}
