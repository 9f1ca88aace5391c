import { findDefects } from '../eras/find-defects.ts';
import type { Briefing } from '../model/briefing.ts';
import { placesLeaf } from './create-context.ts';
import { type SlotFacts, type SlotName, slotNamed, slotNames } from './slots.ts';

/**
 * Tell which parts of a briefing do not print, as the template has no slot for them. A box that stays in
 * the text where it has no slot is no such part, nor what the author places in the text.
 *
 * @param briefing Resolved briefing.
 * @param slots Slots that the template places.
 * @returns Names of slots, in the order of the parts.
 */
export function partsLeftOut(briefing: Briefing, slots: readonly string[]): SlotName[] {
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
  return parts.flatMap(([slot, would]) => (!prints(slot, slots) && would() ? [slot] : []));
}

/**
 * Tell which parts a template never prints, whatever the briefing says.
 *
 * @param slots Slots that the template places.
 * @returns Names of slots; boxes and notes are left out only where the text is.
 */
export function slotsLeftOut(slots: readonly string[]): SlotName[] {
  const stays = (name: SlotName) => slots.includes('body') && slotNamed(name).staysInText;
  const isPart = ({ formOf, pieceOf }: SlotFacts) => formOf === undefined && pieceOf === undefined;
  return slotNames.filter(
    (name) => isPart(slotNamed(name)) && !prints(name, slots) && !stays(name),
  );
}

function prints(name: SlotName, slots: readonly string[]): boolean {
  return slotNames.some(
    (slot) => slots.includes(slot) && (slot === name || slotNamed(slot).formOf === name),
  );
}
