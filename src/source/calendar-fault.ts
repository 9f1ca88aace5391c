import { isIsoDate } from '../eras/edtf.ts';

/** Why a date that is spelt well is none. */
export interface CalendarFault {
  /** The phrase after "expected". */
  expected: string;
  note: string;
}

/**
 * Tell what the calendar lacks in a date that is written in the right order.
 *
 * @param text Date as written, such as `2015-02-29`; also an interval.
 * @returns What was expected, and how long the month or year is; undefined where the spelling itself
 *   is wrong.
 */
export function calendarFault(text: string): CalendarFault | undefined {
  for (const [spelling, year, month, day] of text.matchAll(/\b(\d{4})-(\d\d)(?:-(\d\d))?\b/g)) {
    const named = Number(month);
    if (named === 0 || (named > 12 && (day !== undefined || !isSeason(named)))) return noSuchMonth;
    if (day !== undefined && !isIsoDate(spelling)) return noSuchDay(Number(year), named);
  }
  return undefined;
}

/** EDTF level 1 counts the seasons on from the months: 21 is spring. */
function isSeason(month: number): boolean {
  return month >= 21 && month <= 24;
}

const noSuchMonth: CalendarFault = {
  expected: 'a month that the calendar has',
  note: 'Write year, month, day in this order: the months are 01 to 12.',
};

function noSuchDay(year: number, month: number): CalendarFault {
  const lastDay = new Date(Date.UTC(2000, month, 0));
  // Set apart, as the constructor takes the years 0 to 99 for those of the last century.
  lastDay.setUTCFullYear(year, month, 0);
  const name = lastDay.toLocaleDateString('en', { month: 'long', timeZone: 'UTC' });
  return {
    expected: 'a day that the calendar has',
    note: `${name} ${year} has ${lastDay.getUTCDate()} days.`,
  };
}
