import { isNumber } from './is-number.ts';

/** What parts groups of thousands, besides a comma or a point. */
const GROUPED = /^[+-]?\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/;
const GROUPED_BY_COMMA = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const GROUPED_BY_POINT = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;

const plain =
  'Write digits and a decimal point, without signs, spaces and words; leave the cell empty where there is no value.';

/**
 * Say how a text that should be a number is written as one.
 *
 * @param text Text of a cell.
 * @returns A sentence for the author, with the number where it can be guessed.
 */
export function suggestNumber(text: string): string {
  const guess = guessNumber(text);
  if (guess !== undefined) return guess;
  if (/^[^%]*\d\s*%$/.test(text))
    return 'Take the sign out, and write `unit="%"` in the directive.';
  return plain;
}

function guessNumber(text: string): string | undefined {
  const ascii = text.replace(/^[−–]/, '-');
  const digits = ascii.replace(/[\s'’]/g, '');
  const write = (number: string, why: string) =>
    isNumber(number) ? `Write \`${number}\`: ${why}.` : undefined;
  // "1,200" may be either, so both are told.
  if (/^[+-]?\d{1,3},\d{3}$/.test(ascii)) {
    return `Write \`${ascii.replace(',', '')}\`, or \`${ascii.replace(',', '.')}\` if the comma is a decimal sign.`;
  }
  if (GROUPED_BY_COMMA.test(ascii)) {
    return write(ascii.replaceAll(',', ''), 'thousands are not parted');
  }
  if (GROUPED_BY_POINT.test(ascii)) {
    return write(ascii.replaceAll('.', '').replace(',', '.'), 'thousands are not parted');
  }
  if (GROUPED.test(ascii)) return write(digits.replace(',', '.'), 'thousands are not parted');
  if (/^[+-]?\d+,\d+$/.test(ascii)) {
    return write(ascii.replace(',', '.'), 'the decimal sign is a point in every language');
  }
  return ascii === text ? undefined : write(ascii, 'minus is a hyphen');
}
