/** Items that have something in common: one at least, in their order. */
export type Group<Item> = [Item, ...Item[]];

/**
 * Group items by what they have in common.
 *
 * @param items Items in any order.
 * @param keyOf What an item shares with others of its group.
 * @returns The groups by it, in the order of their first items.
 */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): Map<Key, Group<Item>> {
  const groups = new Map<Key, Group<Item>>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
