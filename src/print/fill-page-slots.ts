import type { PageSlot, SlotText } from '../model/printed.ts';

/** Stands for one more place on the page before it. */
const FURTHER_PLACE = '·';

/**
 * Say what each page slot prints: the page of its anchor. Slots of one group print their pages
 * ascending, each once, and a dot for each further place on it (`1··, 2, 5·`); so a slot may come to
 * lead to the anchor of another slot of its group.
 *
 * @param slots Slots in document order.
 * @param pageOf Page (from 1) of each anchor.
 * @returns Text by id of a slot or of the gap before one; a slot whose anchor has no page is left out.
 */
export function fillPageSlots(
  slots: readonly PageSlot[],
  pageOf: Record<string, number>,
): Map<string, SlotText> {
  const texts = new Map<string, SlotText>();
  const groups = new Map<string, PageSlot[]>();
  for (const slot of slots) {
    if (!Object.hasOwn(pageOf, slot.anchor)) continue;
    if (slot.group === undefined) texts.set(slot.slotId, { text: String(pageOf[slot.anchor]) });
    else groups.set(slot.group, [...(groups.get(slot.group) ?? []), slot]);
  }
  for (const group of groups.values()) fillGroup(group, pageOf, texts);
  return texts;
}

function fillGroup(
  group: readonly PageSlot[],
  pageOf: Record<string, number>,
  texts: Map<string, SlotText>,
): void {
  const places = group
    .map(({ anchor }) => ({ anchor, page: pageOf[anchor] ?? 0 }))
    .sort((a, b) => a.page - b.page);
  group.forEach(({ slotId, gap }, index) => {
    const { anchor, page } = places[index] ?? { anchor: '', page: 0 };
    const isFurther = page === places[index - 1]?.page;
    texts.set(slotId, { text: isFurther ? FURTHER_PLACE : String(page), anchor });
    if (gap) texts.set(gap.id, { text: isFurther ? '' : gap.text });
  });
}
