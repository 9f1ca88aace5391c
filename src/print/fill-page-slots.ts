import type { PageSlot } from '../model/printed.ts';

/**
 * Say what each page slot prints: the page of its anchor, with a letter where slots of one group
 * fall on the same page (3a, 3b).
 *
 * @param slots Slots in document order.
 * @param pageOf Page (from 1) of each anchor.
 * @returns Text by slot id; a slot whose anchor has no page is left out.
 */
export function fillPageSlots(
  slots: PageSlot[],
  pageOf: Record<string, number>,
): Map<string, string> {
  const known = slots.filter((slot) => Object.hasOwn(pageOf, slot.anchor));
  const shared = new Map<string, PageSlot[]>();
  for (const slot of known) {
    if (slot.group === undefined) continue;
    const key = `${pageOf[slot.anchor]} ${slot.group}`;
    shared.set(key, [...(shared.get(key) ?? []), slot]);
  }
  return new Map(
    known.map((slot) => {
      const page = pageOf[slot.anchor];
      const neighbours =
        slot.group === undefined ? [] : (shared.get(`${page} ${slot.group}`) ?? []);
      const letter = neighbours.length > 1 ? letterOf(neighbours.indexOf(slot)) : '';
      return [slot.slotId, `${page}${letter}`];
    }),
  );
}

/** a … z, then aa, ab and so on. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
