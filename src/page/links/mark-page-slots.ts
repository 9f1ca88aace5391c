import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { idsIn } from '../../html/elements/identifiers.ts';
import { createIdMaker } from '../../markdown/create-id-maker.ts';
import type { PageSlot } from '../../model/printed.ts';
import { visit } from '../../values/visit.ts';

/** What stands in a slot until the press knows better; tabular figures are all this wide. */
const PLACEHOLDER = '0';

/**
 * Give an id to every element that will show a page number (`data-page-of` names the id whose page
 * is wanted, `data-page-group` the slots that stand beside it), and to the gap before it, if any
 * (`data-page-gap`).
 *
 * @param tree Document; changed in place: each slot gets an id, a class and a placeholder.
 * @returns The slots in document order.
 */
export function markPageSlots(tree: Root): PageSlot[] {
  const makeId = createIdMaker(idsIn(tree), 1);
  const slots: PageSlot[] = [];
  let gap: PageSlot['gap'];
  visit(tree, 'element', (node) => {
    const { dataPageOf: anchor, dataPageGroup: group, dataPageGap, ...rest } = node.properties;
    if (dataPageGap !== undefined) {
      gap = { id: makeId('slot'), text: textOf(node) };
      node.properties = { ...rest, id: gap.id };
    }
    if (typeof anchor !== 'string') return;
    const slotId = makeId('slot');
    node.properties = { ...rest, id: slotId, className: ['page-slot'] };
    node.children = [{ type: 'text', value: PLACEHOLDER }];
    slots.push({
      slotId,
      anchor,
      ...(typeof group === 'string' && { group }),
      ...(gap && { gap }),
    });
    gap = undefined;
  });
  return slots;
}
