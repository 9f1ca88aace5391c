import { findDefects } from '../eras/find-defects.ts';
import type { Briefing } from '../model/briefing.ts';
import { placesLeaf } from './create-context.ts';
import { type SlotName, slotNames, slots } from './slots.ts';

/**
 * Tell which parts of a briefing do not print, as the template has no slot for them. A box that stays in
 * the text where it has no slot is no such part, nor what the author places in the text.
 *
 * @param briefing Resolved briefing.
 * @param placed Slots that the template places.
 * @returns Names of slots, in the order of the parts.
 */
export function partsLeftOut(briefing: Briefing, placed: readonly string[]): SlotName[] {
  const { eras, facts, figures, flags, references, tree } = briefing;
  const isDated = () => eras.some(({ span, events }) => span && events.length > 0);
  const hasDefects = () => {
    const byNumber = new Map(references.map((reference) => [reference.number, reference]));
    return eras.some((era) => findDefects(era, byNumber).length > 0);
  };
  const parts: readonly [SlotName, () => boolean][] = [
    ['body', () => tree.children.length > 0],
    ['facts', () => facts.length > 0],
    ['map', () => figures.some(({ kind, node }) => kind === 'map' && !node)],
    ['eras-in-brief', () => eras.length > 0],
    ['eras-at-a-glance', () => eras.length > 0 && !placesLeaf(tree, 'eras-at-a-glance')],
    ['timeline', () => isDated() && !placesLeaf(tree, 'timeline')],
    ['flags', () => flags.length > 0 || hasDefects()],
    ['references', () => references.length > 0],
  ];
  return parts.flatMap(([slot, would]) => (!prints(slot, placed) && would() ? [slot] : []));
}

/**
 * Tell which parts a template never prints, whatever the briefing says.
 *
 * @param placed Slots that the template places.
 * @returns Names of slots; boxes and notes are left out only where the text is.
 */
export function slotsLeftOut(placed: readonly string[]): SlotName[] {
  return slotNames.filter((name) => {
    const { formOf, pieceOf, staysInText } = slots[name];
    const stays = staysInText && placed.includes('body');
    return !formOf && !pieceOf && !stays && !prints(name, placed);
  });
}

function prints(name: SlotName, placed: readonly string[]): boolean {
  return slotNames.some(
    (slot) => placed.includes(slot) && (slot === name || slots[slot].formOf === name),
  );
}
