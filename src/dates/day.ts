/** A day in ms. */
export const millisecondsPerDay = 86_400_000;

/**
 * Compare two days by time; as texts the years before Christ would stand in the wrong order.
 *
 * @param a ISO date.
 * @param b ISO date.
 * @returns How many days `a` is later than `b`: below zero where it is earlier.
 */
export function compareDays(a: string, b: string): number {
  return dayNumber(a) - dayNumber(b);
}

/**
 * Count days on from a day.
 *
 * @param day ISO date.
 * @param count Days to go on; below zero goes back.
 * @returns The day that many days later, as ISO date.
 */
export function addDays(day: string, count: number): string {
  return dayOf(dayNumber(day) + count);
}

/**
 * Count the days from 1 January 1970 to a day.
 *
 * @param day ISO date.
 * @returns Whole days, below zero before 1970; not a number for text that is no date.
 */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
}

/**
 * Tell whether the calendar has a day.
 *
 * @param day ISO date, or text of its form.
 * @returns False for 30 February, which the engine would take for 1 March.
 */
export function dayExists(day: string): boolean {
  const number = dayNumber(day);
  return !Number.isNaN(number) && dayOf(number) === day;
}

/**
 * Find the day of a number of days.
 *
 * @param number Whole days since 1 January 1970.
 * @returns The day as ISO date.
 */
export function dayOf(number: number): string {
  return new Date(number * millisecondsPerDay).toISOString().replace(/T.*/, '');
}

/**
 * Write a day as ISO date. Years before 0 and after 9999 have a sign and six digits (ISO 8601, 3.5;
 * ECMA-262, 21.4.1.32.1).
 *
 * @param year Astronomical year: 0 is 1 BC.
 * @param month 1 to 12.
 * @param day Day of the month.
 * @returns The day, such as `2008-11-03` or `-000752-01-01`.
 */
export function isoDay(year: number, month = 1, day = 1): string {
  const digits =
    year >= 0 && year <= 9999
      ? String(year).padStart(4, '0')
      : `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`;
  return [digits, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}

/**
 * Count the days of a month.
 *
 * @param year Astronomical year: 0 is 1 BC.
 * @param month 1 to 12.
 * @returns 28 to 31.
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Take the year out of a day.
 *
 * @param day ISO date, also one with an expanded year.
 * @returns Astronomical year: 0 is 1 BC.
 */
export function yearOfDay(day: string): number {
  return Number(day.replace(/-\d\d-\d\d$/, ''));
}

/**
 * Choose a round year for a mark of a scale. Years are round as readers count them: 800 BC is
 * the astronomical year -799, and between 100 BC and 100 stands the year 1.
 *
 * @param year Astronomical year, a multiple of the step.
 * @param step Years between two marks.
 * @returns The year that a reader finds round.
 */
export function roundYear(year: number, step: number): number {
  return step > 1 && year <= 0 ? year + 1 : year;
}

/**
 * Spell a day as an author does, with four digits of the year where they are enough.
 *
 * @param day ISO date.
 * @returns Such as `-0508-01-01` for `-000508-01-01`.
 */
export function spellDay(day: string): string {
  return day.replace(/^-00(?=\d{4}-)/, '-');
}
