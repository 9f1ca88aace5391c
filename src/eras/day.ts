const millisecondsPerDay = 86_400_000;

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
  const date = new Date((dayNumber(day) + count) * millisecondsPerDay);
  return date.toISOString().replace(/T.*/, '');
}

/** Whole days since 1 January 1970. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
}
