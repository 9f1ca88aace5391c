import type { Place } from '../../model/message.ts';

/** One tagged value of a record. */
export interface RisField {
  tag: string;
  /** The tag in the file, where the value belongs under another. */
  writtenAs?: string;
  value: string;
  place: Place;
}
