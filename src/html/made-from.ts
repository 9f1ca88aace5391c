import type { Element, ElementData } from 'hast';
import type { Place } from '../model/message.ts';

/** Where an element is written that has no place in the Markdown of the body. */
export interface Origin {
  /** Path of the file from the project root; the briefing itself unless given. */
  file?: string;
  place: Place;
  /** Whether it repeats, or counts, what another element has. */
  isCopy?: true;
}

declare module 'hast' {
  interface ElementData {
    /** Where it is written, when `position` does not tell. */
    origin?: Origin;
  }
}

/**
 * Say where an element comes from: an entry of a reference file, or a value of the front matter.
 *
 * @param element Element; changed in place.
 * @param place Where it is written; undefined where nobody knows.
 * @param origin Another file than that of the briefing, and whether it is a copy.
 * @returns The same element.
 */
export function madeFrom<Made extends Element>(
  element: Made,
  place: Place | undefined,
  origin: Omit<Origin, 'place'> = {},
): Made {
  if (place) element.data = { ...(element.data as ElementData), origin: { ...origin, place } };
  return element;
}
