/** The axis of values: where it begins and ends, and the round numbers that are told on it. */
export interface ValueAxis {
  from: number;
  to: number;
  ticks: number[];
  isLogarithmic: boolean;
}

/** Most steps between round numbers; one more may be needed to reach over both ends. */
const MOST_STEPS = 5;
/** Most powers of ten that are told on a logarithmic axis. */
const MOST_POWERS = 7;

/**
 * Choose round numbers for an axis of equal steps; it begins and ends with one.
 *
 * @param from Least value.
 * @param to Greatest value, greater than the least.
 * @param whole Whether only whole numbers make sense, as for countries.
 * @returns The axis.
 */
export function linearAxis(from: number, to: number, whole: boolean): ValueAxis {
  const step = roundStep(from, to, whole);
  const first = Math.floor(from / step + 1e-9);
  const last = Math.ceil(to / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    tidy((first + index) * step),
  );
  return { from: ticks[0] ?? from, to: ticks.at(-1) ?? to, ticks, isLogarithmic: false };
}

function roundStep(from: number, to: number, whole: boolean): number {
  const least = to / MOST_STEPS - from / MOST_STEPS;
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5].find((one) => one * power >= least * (1 - 1e-9)) ?? 10;
  return whole ? Math.max(1, Math.round(factor * power)) : factor * power;
}

/**
 * Choose powers of ten for an axis of equal ratios; of a short one, twice and five times them too.
 *
 * @param from Least value, above zero.
 * @param to Greatest value.
 * @returns The axis.
 */
export function logarithmicAxis(from: number, to: number): ValueAxis {
  const least = Math.floor(Math.log10(from) + 1e-9);
  const greatest = Math.floor(Math.log10(to) + 1e-9) + 1;
  const powers = Array.from({ length: greatest - least + 1 }, (_, index) => least + index);
  const steps = powers.flatMap((power) => [1, 2, 5].map((factor) => tidy(factor * 10 ** power)));
  // A long axis begins with a number that is told on it.
  const starts = powers.length > 3 ? powers.map((power) => tidy(10 ** power)) : steps;
  const start = starts.findLast((step) => step <= from * (1 + 1e-9)) ?? from;
  const end = steps.find((step) => step >= to * (1 - 1e-9) && step > start) ?? to;
  const inside = (value: number) => value >= start && value <= end;
  const every = Math.ceil(powers.length / MOST_POWERS);
  const tens = powers
    .filter((_, index) => index % every === 0)
    .map((power) => tidy(10 ** power))
    .filter(inside);
  const ticks = tens.length > 2 ? tens : steps.filter(inside);
  return { from: start, to: end, ticks, isLogarithmic: true };
}

/** 3 × 0.1 is not 0.3 in binary numbers, and minus zero is zero. */
function tidy(value: number): number {
  return Number(value.toPrecision(12)) || 0;
}
