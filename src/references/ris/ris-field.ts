import type { Place } from '../../model/message.ts';

/** One tagged value of a record. */
export interface RisField {
  tag: string;
  value: string;
  place: Place;
}
