import { stemOf } from '../values/stem-of.ts';
/** Id of the table that compares the eras. */
export const ERAS_TABLE_ID = 'tab-eras';

/** Id of the timeline. */
export const TIMELINE_ID = 'fig-timeline';

/**
 * Name an entry of the list of references.
 *
 * @param number Its number.
 * @returns Its id.
 */
export function referenceId(number: number): string {
  return `ref-${number}`;
}

/**
 * Name a map to which its author gives no name.
 *
 * @param number Its number, from 1.
 * @returns Its id.
 */
export function mapId(number: number): string {
  return `map-${number}`;
}

/**
 * Name a picture or chart after its file.
 *
 * @param path Path of the file, as written.
 * @returns `fig-` and the stem of the file, with a hyphen for what no id should hold.
 */
export function figureId(path: string): string {
  return `fig-${stemOf(path).replace(/[^\p{L}\p{N}_-]+/gu, '-')}`;
}
