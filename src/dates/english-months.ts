/** English names of the months. */
export const englishMonths: readonly string[] =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/**
 * Find a month by the first three letters of its English name.
 *
 * @param name Name or its beginning, in any case.
 * @returns Its number from 1, or undefined when no month begins so.
 */
export function englishMonth(name: string): number | undefined {
  const start = name.slice(0, 3).toLowerCase();
  const index = englishMonths.findIndex((month) => month.slice(0, 3).toLowerCase() === start);
  return index === -1 ? undefined : index + 1;
}

/**
 * Find a month by its English name or what it is cut to: `April`, `apr`, `Sept`.
 *
 * @param name The whole name, in any case, without a full stop.
 * @returns Its number from 1, or undefined for any other word, such as `Marvel`.
 */
export function monthOfName(name: string): number | undefined {
  const month = englishMonth(name);
  const spellings = [englishMonths[(month ?? 0) - 1]?.toLowerCase(), 'sept'];
  return name.length === 3 || spellings.includes(name.toLowerCase()) ? month : undefined;
}
