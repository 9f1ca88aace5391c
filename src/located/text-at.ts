import type { LocatedScalar } from '../model/located-value.ts';
import type { Place } from '../model/message.ts';
import { atPlace } from './at-place.ts';

/**
 * Make a text with its place.
 *
 * @param text The text, as it is spelt.
 * @param place Where it stands, if anywhere.
 * @returns The value.
 */
export function textAt(text: string, place: Place | undefined): LocatedScalar {
  return { kind: 'scalar', value: text, spelling: text, ...atPlace(place) };
}
