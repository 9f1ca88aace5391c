const number = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * Tell numbers from other texts, the same in every language: digits with a decimal point, no
 * separators of thousands.
 *
 * @param text Cell of a file, or value of an attribute.
 * @returns Whether it is a number, and not too large for one.
 */
export function isNumber(text: string): boolean {
  return number.test(text) && Number.isFinite(Number(text));
}
