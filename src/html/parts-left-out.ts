import { findDefects } from '../eras/find-defects.ts';
import type { Briefing } from '../model/briefing.ts';
import { placesLeaf } from './create-context.ts';
import { type SlotName, slotNames } from './create-parts.ts';

/** What stays in the text where it has no slot. */
const STAYING: ReadonlySet<string> = new Set(['bottom-line', 'key-points', 'sourcing', 'notes']);

/** Slots that print in a shorter form what another prints. */
const SHORT_FORMS: Readonly<Partial<Record<SlotName, SlotName>>> = {
  exhibit: 'eras-at-a-glance',
  'eras-in-lines': 'eras-in-brief',
  'text-beside-eras': 'body',
  'references-short': 'references',
};

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
  const prints: readonly [SlotName, () => boolean][] = [
    ['body', () => tree.children.length > 0],
    ['facts', () => facts.length > 0],
    ['map', () => figures.some(({ kind, node }) => kind === 'map' && !node)],
    ['eras-in-brief', () => eras.length > 0],
    ['eras-at-a-glance', () => eras.length > 0 && !placesLeaf(tree, 'eras-at-a-glance')],
    ['timeline', () => isDated() && !placesLeaf(tree, 'timeline')],
    ['flags', () => flags.length > 0 || hasDefects()],
    ['references', () => references.length > 0],
  ];
  const printed = withWholeForms(slots);
  return prints.flatMap(([slot, would]) => (!printed.has(slot) && would() ? [slot] : []));
}

/**
 * Tell which parts a template never prints, whatever the briefing says.
 *
 * @param slots Slots that the template places.
 * @returns Names of slots; boxes and notes are left out only where the text is.
 */
export function slotsLeftOut(slots: readonly string[]): SlotName[] {
  const staying = slots.includes('body') ? STAYING : new Set<string>();
  const printed = withWholeForms(slots);
  const isForm = (name: SlotName) => name in SHORT_FORMS;
  return slotNames.filter((name) => !printed.has(name) && !staying.has(name) && !isForm(name));
}

/** What a shorter form prints is not left out. */
function withWholeForms(slots: readonly string[]): ReadonlySet<string> {
  const forms = Object.entries(SHORT_FORMS).filter(([form]) => slots.includes(form));
  return new Set([...slots, ...forms.map(([, whole]) => whole)]);
}
