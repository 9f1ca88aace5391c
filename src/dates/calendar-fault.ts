import { daysInMonth } from './day.ts';
import { isEdtf } from './edtf.ts';
import { englishMonths } from './english-months.ts';

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
  for (const [spelling, year, month, day] of text.matchAll(spelledDate)) {
    const named = Number(month);
    if (named === 0 || (named > 12 && (day !== undefined || !isSeason(named)))) return noSuchMonth;
    if (day !== undefined && !isEdtf(spelling)) return noSuchDay(Number(year), named);
  }
  return undefined;
}

/** A month or a day, also of a year before Christ or an expanded one. */
const spelledDate = /(?<![\d-])([+-]\d{6}|-?\d{4})-(\d\d)(?:-(\d\d))?(?!\d)/g;

/** EDTF level 1 counts the seasons on from the months: 21 is spring. */
function isSeason(month: number): boolean {
  return month >= 21 && month <= 24;
}

const noSuchMonth: CalendarFault = {
  expected: 'a month that the calendar has',
  note: 'Write year, month, day in this order: the months are 01 to 12.',
};

function noSuchDay(year: number, month: number): CalendarFault {
  return {
    expected: 'a day that the calendar has',
    note: `${englishMonths[month - 1]} ${year > 0 ? year : `${1 - year} BC`} has ${daysInMonth(year, month)} days.`,
  };
}
