import type { CslItem, RichText } from '../../src/model/reference.ts';
import type { EntryOptions } from '../../src/references/print/create-entry-context.ts';
import { createEntryFormatter } from '../../src/references/print/format-entry.ts';

/** Writes one entry in the built-in look. */
export function formatEntry(item: CslItem, lang: string, options?: EntryOptions): RichText[] {
  return createEntryFormatter(lang, options)(item);
}
