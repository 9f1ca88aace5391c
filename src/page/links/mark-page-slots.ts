import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { PageSlot } from '../../model/printed.ts';

/** What stands in a slot until the press knows better; tabular figures are all this wide. */
const PLACEHOLDER = '0';

/**
 * Give an id to every element that will show a page number (`data-page-of` names the id whose page
 * is wanted, `data-page-group` the slots that stand beside it).
 *
 * @param tree Document; changed in place: each slot gets an id, a class and a placeholder.
 * @returns The slots in document order.
 */
export function markPageSlots(tree: Root): PageSlot[] {
  const taken = new Set<unknown>();
  visit(tree, 'element', ({ properties: { id } }) => {
    taken.add(id);
  });
  const slots: PageSlot[] = [];
  let count = 0;
  visit(tree, 'element', (node) => {
    const { dataPageOf: anchor, dataPageGroup: group, ...rest } = node.properties;
    if (typeof anchor !== 'string') return;
    // A heading "Slot 1" may have taken the id.
    do count++;
    while (taken.has(`slot-${count}`));
    const slotId = `slot-${count}`;
    node.properties = { ...rest, id: slotId, className: ['page-slot'] };
    node.children = [{ type: 'text', value: PLACEHOLDER }];
    slots.push({ slotId, anchor, ...(typeof group === 'string' && { group }) });
  });
  return slots;
}
