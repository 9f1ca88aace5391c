import type { Place } from '../model/message.ts';

/**
 * Give the place of a value or a finding as a field of it.
 *
 * @param place Place, or undefined.
 * @returns `{place}`, or an empty object to spread.
 */
export function atPlace(place: Place | undefined): { place?: Place } {
  return place ? { place } : {};
}
