/**
 * Add decimal numbers without the rounding of binary fractions: 0.1 and 0.2 make 0.3.
 *
 * @param numbers Finite numbers, none below zero.
 * @returns The sum, the same in whatever order they are given.
 */
export function sumDecimals(numbers: readonly number[]): number {
  const decimals = numbers.map(toDecimal);
  const places = Math.max(0, ...decimals.map((decimal) => decimal.places));
  const sum = decimals.reduce(
    (total, decimal) => total + decimal.digits * 10n ** BigInt(places - decimal.places),
    0n,
  );
  return Number(`${sum}e-${places}`);
}

/** The shortest decimal that stands for a number: `digits` with that many places after the point. */
function toDecimal(number: number): { digits: bigint; places: number } {
  const [, whole = '0', fraction = '', exponent = '0'] =
    /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(number)) ?? [];
  const digits = BigInt(whole + fraction);
  const places = fraction.length - Number(exponent);
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
}
