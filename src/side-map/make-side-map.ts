import type { KeyedBox, KeyedSource, SideMap } from '../model/side-map.ts';
import { groupBy } from '../values/group-by.ts';

/**
 * Bring together where blocks are written and where they are printed.
 *
 * @param sources Where the element of each key comes from, in the order of the map.
 * @param boxes What elements paint, the pages of each in order.
 * @returns The map: a block over a page break has an entry for each of its pages.
 */
export function makeSideMap(sources: readonly KeyedSource[], boxes: readonly KeyedBox[]): SideMap {
  const boxesOf = groupBy(boxes, ({ key }) => key);
  return {
    blocks: sources.flatMap(({ key, ...lines }) =>
      (boxesOf.get(key) ?? []).map(({ page, box }) => ({ page, box, ...lines })),
    ),
  };
}
