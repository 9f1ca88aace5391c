import { boundsOf } from '../dates/edtf.ts';
import type { HistoricEvent } from '../model/era.ts';

/** First and last day of something, as ISO dates. */
export interface Days {
  first: string;
  last: string;
}

/**
 * Tell which days an event may fall on. Of one that runs on, these are the days on which it may
 * start: it belongs to the era it starts in.
 *
 * @param event Event as read.
 * @returns First and last of these days.
 */
export function toldDays({
  date,
  first,
  last,
}: Pick<HistoricEvent, 'date' | 'first' | 'last'>): Days {
  if (last !== undefined) return { first, last };
  return { first, last: boundsOf(date.replace(/\/.*/, ''))?.last ?? first };
}
