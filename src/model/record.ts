import type { Amount, Era, Flag, HistoricEvent, Span, SupportKind, UnitSupport } from './era.ts';
import type { ChartType } from './figure.ts';
import type { FileDigest } from './file-digest.ts';
import type { Place } from './message.ts';
import type { CitingPlace, Reference, ReferenceState } from './reference.ts';

/** References of a briefing or of one era, counted by their state; a state nobody is in is absent. */
export interface ReferenceCounts {
  total: number;
  byState: Partial<Record<ReferenceState, number>>;
}

/** A place of the PDF that cites. */
export interface CitationRecord extends Omit<CitingPlace, 'references'> {
  /** Page of the PDF, from 1; absent when nothing was printed. */
  page?: number;
}

/** An entry of the list of references. */
export interface ReferenceRecord extends Pick<Reference, 'number' | 'key' | 'state' | 'usable'> {
  /** Absent where the record has none that says anything. */
  title?: string;
  /** The entry as it prints, without number and back-links. */
  text: string;
  /** Every printed place that cites it, in print order. */
  citations: CitationRecord[];
}

/** A claim and what it rests on: a brief, a bullet. */
export interface ClaimRecord {
  text: string;
  /** Its units in order: stretches of text with one cluster each. */
  support: UnitSupport[];
  /** Whether the author says `:no-source[]` in it. */
  noSource: boolean;
  place?: Place;
}

/** A dated row of a chronology. */
export interface EventRecord extends Omit<HistoricEvent, 'era' | 'node'> {
  /** Ids of its citations. */
  citations: string[];
  /** Page of its first citation; absent where it has none. */
  page?: number;
}

/** How many events rest on what; `planned` cuts across the other three. */
export type EventCounts = { total: number; planned: number } & Record<SupportKind, number>;

/**
 * A sum of money, however often it is mentioned. Its identity is its id, else kind, currency, value,
 * bound, status and date within its era.
 */
export interface AmountRecord extends Omit<Amount, 'era' | 'mentions'> {
  /** Every mention, in source order. */
  mentions: { era?: string; place?: Place }[];
}

/** An open editorial question. */
export type FlagRecord = Omit<Flag, 'node' | 'claim'>;

/** An era with everything that is told of it. */
export interface EraRecord
  extends Pick<Era, 'id' | 'label' | 'numeral' | 'leaders' | 'noLeadersOnRecord' | 'trend'> {
  /** Absent where the dates make no span. */
  span?: Span;
  /** Named destination of its section in the PDF; absent without a section. */
  anchor?: string;
  /** Page on which its section begins; absent when nothing was printed. */
  page?: number;
  /** Further rows of the eras table, as plain text. */
  rows: { name: string; text: string; noneOnRecord?: true }[];
  brief?: ClaimRecord;
  bullets: ClaimRecord[];
  eventCounts: EventCounts;
  /** By first day, then as written. */
  events: EventRecord[];
  /** Longest time without an event, in whole days. */
  longestSilence?: { first: string; last: string; days: number };
  /** Amounts first mentioned in its section. */
  amounts: AmountRecord[];
  /** Sums that may be made of them, by kind; what overlaps is never added. */
  money: { kind: string; parts: MoneyRecord[] }[];
  /** Ids of its open questions. */
  flags: string[];
  /** References cited in its section. */
  references: ReferenceCounts & { numbers: number[] };
}

/** A sum within one kind, currency and status. */
export type MoneyRecord = Pick<Amount, 'currency' | 'status' | 'bound' | 'value'>;

/** A declared gap between eras. */
export interface GapRecord {
  span?: Span;
  note?: string;
}

/** A chart and what it was drawn from. */
export interface ChartRecord {
  /** Of the figure: also the named destination in the PDF, where a link leads to it. */
  id: string;
  type: ChartType;
  /** Columns of its data. */
  x: string;
  y: string;
  series?: string;
  /** File that holds its data. */
  data: FileDigest;
  /** Page on which it stands; absent where no link leads to it. */
  page?: number;
}

/** All that a briefing tells, as plain data for programs: what the manifest holds of it. */
export interface BriefingRecord {
  /** In the order of their declaration. */
  eras: EraRecord[];
  gaps: GapRecord[];
  /** Events outside the sections of eras, in source order. */
  events: EventRecord[];
  /** Amounts first mentioned outside the sections of eras. */
  amounts: AmountRecord[];
  /** In source order. */
  charts: ChartRecord[];
  /** All open questions, by reading order. */
  flags: FlagRecord[];
  references: ReferenceCounts & { entries: ReferenceRecord[] };
}
