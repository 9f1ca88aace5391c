import type { PlacedDirectiveName } from '../markdown/directives.ts';

/** What is known of the content of a slot. */
interface SlotFacts {
  /** Whether it stays in the text where the template has no slot for it. */
  staysInText?: true;
  /** The slot whose content it prints in another form, or a piece of it. */
  formOf?: string;
  pieceOf?: string;
}

const declared = {
  'bottom-line': { staysInText: true },
  facts: {},
  map: {},
  'key-points': { staysInText: true },
  sourcing: { staysInText: true },
  'eras-in-brief': {},
  'eras-in-lines': { formOf: 'eras-in-brief' },
  exhibit: { formOf: 'eras-at-a-glance' },
  'eras-at-a-glance': {},
  timeline: {},
  body: {},
  'text-beside-eras': { pieceOf: 'body' },
  notes: { staysInText: true },
  flags: {},
  references: {},
  'references-short': { formOf: 'references' },
} as const satisfies Readonly<
  Record<PlacedDirectiveName, { staysInText: true }> & Record<string, SlotFacts>
>;

/** The name of a slot. */
export type SlotName = keyof typeof declared;

/** The places where a template can put rich content. */
export const slots: Readonly<Record<SlotName, SlotFacts>> = declared;

/** Their names, in the order in which messages tell them. */
export const slotNames = Object.keys(slots) as SlotName[];
