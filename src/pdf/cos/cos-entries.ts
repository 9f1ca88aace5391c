import { CosString, type CosValue } from './cos.ts';
import type { CosDocument } from './cos-document.ts';
import { readTextString } from './text-string.ts';

/**
 * Get a name.
 *
 * @param pdf Document.
 * @param value A value that may be a name or a reference to one.
 * @returns The name without its slash, or undefined.
 */
export function nameOf(pdf: CosDocument, value: CosValue | undefined): string | undefined {
  const found = pdf.resolve(value);
  return typeof found === 'string' ? found.slice(1) : undefined;
}

/**
 * Get a number.
 *
 * @param pdf Document.
 * @param value A value that may be a number or a reference to one.
 * @returns The number, or undefined.
 */
export function numberOf(pdf: CosDocument, value: CosValue | undefined): number | undefined {
  const found = pdf.resolve(value);
  return typeof found === 'number' ? found : undefined;
}

/**
 * Get a text string (ISO 32000-1, 7.9.2.2).
 *
 * @param pdf Document.
 * @param value A value that may be a string or a reference to one.
 * @returns The text, or undefined.
 */
export function textOf(pdf: CosDocument, value: CosValue | undefined): string | undefined {
  const found = pdf.resolve(value);
  return found instanceof CosString ? readTextString(found) : undefined;
}

/**
 * Get the items of an entry that may hold one item or an array of them.
 *
 * @param pdf Document.
 * @param value Such as the `K` of a structure element or the `A` of one.
 * @returns The items, not resolved.
 */
export function itemsOf(pdf: CosDocument, value: CosValue | undefined): CosValue[] {
  const found = pdf.resolve(value);
  if (Array.isArray(found)) return found;
  return found === null ? [] : [value ?? null];
}

/**
 * Get an array of numbers.
 *
 * @param pdf Document.
 * @param value A value that may be such an array or a reference to one.
 * @param count How many numbers it must have.
 * @returns The numbers, or undefined when the value is anything else.
 */
export function numbersOf(
  pdf: CosDocument,
  value: CosValue | undefined,
  count: number,
): number[] | undefined {
  const numbers = pdf.array(value)?.map((item) => pdf.resolve(item));
  const found = numbers?.filter((item) => typeof item === 'number');
  return found?.length === count && numbers?.length === count ? found : undefined;
}

/** Edges of a rectangle as a PDF has them. */
export type Rectangle = [left: number, bottom: number, right: number, top: number];

/**
 * Get a rectangle.
 *
 * @param pdf Document.
 * @param value A value that may be an array of four numbers.
 * @returns Its edges, or undefined when it is anything else.
 */
export function boxOf(pdf: CosDocument, value: CosValue | undefined): Rectangle | undefined {
  return numbersOf(pdf, value, 4) as Rectangle | undefined;
}
