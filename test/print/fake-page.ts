import type { SlotText } from '../../src/model/printed.ts';
import type { LoadedPage, PrintKind } from '../../src/print/print-until-settled.ts';
import { writtenPdf } from './written-pdf.ts';

/** A page in no browser: where its anchors fall depends on what its slots print. */
export function fakePage(
  layout: (texts: Map<string, string>) => Record<string, number>,
  pages = 9,
) {
  const texts = new Map<string, string>();
  const fillings: Map<string, SlotText>[] = [];
  const kinds: PrintKind[] = [];
  const loaded: LoadedPage = {
    fill: async (changed) => {
      fillings.push(changed);
      for (const [id, { text }] of changed) texts.set(id, text);
    },
    tighten: async () => {},
    loosen: async () => {},
    measureParts: async () => [],
    print: async (kind = 'whole') => {
      kinds.push(kind);
      return writtenPdf(pages, layout(texts));
    },
  };
  return { loaded, fillings, kinds };
}

/** Slots for the pages of these anchors. */
export const slots = (...anchors: string[]) => ({
  pageSlots: anchors.map((anchor) => ({ slotId: `slot-${anchor}`, anchor })),
});
