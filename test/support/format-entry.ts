import type { CslItem, RichText } from '../../src/model/reference.ts';
import { createEntryFormatter } from '../../src/references/print/format-entry.ts';

/** Writes one entry in the built-in look. */
export function formatEntry(item: CslItem, lang: string): RichText[] {
  return createEntryFormatter(lang)(item);
}
