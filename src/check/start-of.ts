import type { Place } from '../model/message.ts';

/**
 * Tell where something begins: of what may go on for pages the first line is enough to point at.
 *
 * @param place All of its place.
 * @returns The start; undefined when it has no place.
 */
export function startOf(place: Place | undefined): Place | undefined {
  return place && { start: place.start };
}
