/**
 * Choose round numbers for an axis.
 *
 * @param from Least value.
 * @param to Greatest value.
 * @param most Greatest number of ticks, at least 1.
 * @param whole Whether only whole numbers make sense, as for years.
 * @returns The numbers from least to greatest; the least value alone where no round one fits.
 */
export function chooseNumbers(from: number, to: number, most: number, whole: boolean): number[] {
  if (!(to > from)) return [from];
  const exact = (to - from) / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(exact));
  for (const factor of [1, 2, 5, 10, 20]) {
    const step = whole ? Math.max(1, Math.round(factor * power)) : factor * power;
    const first = Math.ceil(from / step - 1e-9);
    const last = Math.floor(to / step + 1e-9);
    if (last - first + 1 > most) continue;
    const ticks = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
      // 3 × 0.1 is not 0.3 in binary numbers.
      Number(((first + index) * step).toPrecision(12)),
    );
    return ticks.length > 0 ? ticks : [from];
  }
  return [from];
}
