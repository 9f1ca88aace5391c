import { type CosDict, CosString, type CosValue } from '../../pdf/cos/cos.ts';
import type { CosDocument } from '../../pdf/cos/cos-document.ts';
import { readTextString } from '../../pdf/cos/text-string.ts';

/** Longest value of a file that is repeated in a report, in characters. */
const SHOWN = 80;

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
 * Get four numbers, such as a rectangle.
 *
 * @param pdf Document.
 * @param value A value that may be an array.
 * @returns The four, or undefined when it is anything else.
 */
export function boxOf(
  pdf: CosDocument,
  value: CosValue | undefined,
): [number, number, number, number] | undefined {
  const items = pdf.array(value)?.map((item) => pdf.resolve(item));
  const [left, bottom, right, top] = items ?? [];
  if (items?.length !== 4) return undefined;
  const isBox =
    typeof left === 'number' &&
    typeof bottom === 'number' &&
    typeof right === 'number' &&
    typeof top === 'number';
  return isBox ? [left, bottom, right, top] : undefined;
}

/**
 * Show a value of the file in a report.
 *
 * @param text Any text.
 * @returns It in backticks, cut where it is long.
 */
export function quoted(text: string): string {
  const shown = text.replace(/`/g, '’');
  return `\`${shown.length > SHOWN ? `${shown.slice(0, SHOWN)}…` : shown}\``;
}

/**
 * Show an entry of a dictionary in a report.
 *
 * @param pdf Document.
 * @param dict The dictionary.
 * @param key Its key, without slash.
 * @returns The entry in backticks, with its key.
 */
export function shownEntry(pdf: CosDocument, dict: CosDict, key: string): string {
  const value = pdf.resolve(dict.get(key));
  if (value === null) return `no \`${key}\``;
  if (value instanceof CosString) return quoted(`${key} (${readTextString(value)})`);
  if (Array.isArray(value)) return quoted(`${key} […]`);
  return quoted(typeof value === 'object' ? `${key} <<…>>` : `${key} ${String(value)}`);
}
