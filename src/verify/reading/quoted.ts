import { type CosDict, CosString } from '../../pdf/cos/cos.ts';
import type { CosDocument } from '../../pdf/cos/cos-document.ts';
import { readTextString } from '../../pdf/cos/text-string.ts';

/** Longest value of a file that is repeated in a report, in characters. */
const SHOWN = 80;

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
