import { addDays, compareDays } from '../dates/day.ts';
import { boundsOf } from '../dates/edtf.ts';

/**
 * Tell whether a briefing speaks of a world that may have moved on: whether its cut-off lies more than
 * twelve months before its publication. A date that is not exact speaks for its last day, and what
 * may still be within the twelve months is: `2019` is stale from 1 January 2021 on.
 *
 * @param informationTo Cut-off, an EDTF text; one that runs on (`2019/..`) has no end to count from.
 * @param published Day of publication; a draft without one is not stale yet.
 * @returns Whether it is stale.
 */
export function isStale(informationTo: string | undefined, published: string | undefined): boolean {
  const last = informationTo === undefined ? undefined : boundsOf(informationTo)?.last;
  const first = published === undefined ? undefined : boundsOf(published)?.first;
  if (last === undefined || first === undefined) return false;
  return compareDays(first, yearAfter(addDays(last, 1))) >= 0;
}

/** Of 29 February the next day, as the year after has none. */
function yearAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString().replace(/T.*/, '');
}
