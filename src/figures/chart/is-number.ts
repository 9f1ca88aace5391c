/** Beyond these, numbers are no longer exact enough to find places for them. */
const GREATEST = 1e300;
const LEAST = 1e-300;

const number = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * Tell numbers from other texts, the same in every language: digits with a decimal point, no
 * separators of thousands.
 *
 * @param text Cell of a file, or value of an attribute.
 * @returns Whether it is a number of a size that can be drawn.
 */
export function isNumber(text: string): boolean {
  const size = Math.abs(Number(text));
  return number.test(text) && size <= GREATEST && (size === 0 || size >= LEAST);
}
