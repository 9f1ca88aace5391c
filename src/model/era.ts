import type { Heading, ListItem, Paragraph, PhrasingContentMap } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import type { EdtfText, Leader } from './front-matter.ts';
import type { Place } from './message.ts';
import type { ReferenceState } from './reference.ts';

/** A stretch of time, half-open as declared, in whole days. */
export interface Span {
  /** First day inside, as ISO date. */
  first: string;
  /** Last day inside, as ISO date; of an open era the last day that is covered. */
  last: string;
  /** Whether it goes on after `last`. */
  open: boolean;
  /** Up to where an open era is covered, as the author spelt it. */
  coveredTo?: EdtfText;
}

/** What one unit (a stretch of text with one cluster, see `eras/claim-units.ts`) rests on. */
export interface UnitSupport {
  /** Numbers of the usable references, ascending, each once. */
  usable: number[];
  /** The others, ascending by number: why no claim may rest on them. */
  unusable: { number: number; state: ReferenceState }[];
}

/** What a bullet, key point, paragraph or row rests on: its units in order, at least one. */
export interface Support {
  units: UnitSupport[];
  /** Whether the author says `:no-source[]` somewhere in it. */
  noSource: boolean;
}

/** In one word what a unit rests on. */
export type SupportKind = 'sourced' | 'unusable' | 'unsourced';

/** A dated row of a chronology. */
export interface HistoricEvent {
  /** In EDTF. */
  date: EdtfText;
  /**
   * How the author spells it, where that is not EDTF; with the two dates that it may mean where nobody can
   * tell which is meant: `date` is their year then, and the row prints what is written.
   */
  spelling?: { written: string; readings?: string[] };
  /** First day it may mean, as ISO date. */
  first: string;
  /** Last day it may mean; absent where it runs on (`2005/..`). */
  last?: string;
  /** Announced, not reported. */
  planned: boolean;
  /** The author wants it named first on the timeline. */
  key: boolean;
  /** Whether it runs on: it belongs to the era it starts in. */
  running: boolean;
  /** What happened, as plain text without date, marks and tags. */
  text: string;
  support: SupportKind;
  /** Numbers of all references in the row, ascending. */
  references: number[];
  /** Id of the era in whose section it stands, where it stands in one. */
  era?: string;
  place?: Place;
  /** The row in the tree. */
  node: ListItem;
}

export type AmountBound = 'min' | 'max' | 'about';
export type AmountStatus = 'announced' | 'approved' | 'sought' | 'signed' | 'paid' | 'cancelled';

/** What `:amount[shown]{…}` says, once its attributes are found good. */
export interface AmountValue {
  id?: string;
  /** The text the author shows, without marks. */
  shown: string;
  value: number;
  /** ISO 4217. */
  currency: string;
  /** Open text, such as `arms`, `oil-assets`. */
  kind: string;
  bound?: AmountBound;
  status?: AmountStatus;
  on?: EdtfText;
  since?: EdtfText;
  /** Ids of amounts it may contain or be contained in: never added to them. */
  overlaps: string[];
}

/** One place where an amount is written. */
export interface AmountMention {
  /** Undefined where an attribute is wrong: told by a rule. */
  value: AmountValue | undefined;
  /** Id of the era in whose section it stands. */
  era?: string;
  /** What the unit it stands in rests on. */
  support: UnitSupport;
  /** Whether that unit is marked `:no-source[]`. */
  noSource: boolean;
  /** The citations that unit ends with, in reading order: what a copy of the amount cites. */
  clusters: PhrasingContentMap['citation'][];
  /** Running number in the briefing of the sentence, or of the row, that it stands in. */
  sentence?: number;
  place?: Place;
  node: TextDirective;
}

/** One sum of money, however often it is mentioned. */
export interface Amount extends AmountValue {
  /** Era of its first mention in an era's section. */
  era?: string;
  support: SupportKind;
  /** Numbers of the references it rests on anywhere, ascending. */
  references: number[];
  /** Every mention in source order, at least one. */
  mentions: AmountMention[];
}

/** An open editorial question. */
export interface Flag {
  /** `flag-1`: running number in canonical order. */
  id: string;
  /** `why`, `when`, `who`, `check` or `dead-link`. */
  kind: string;
  /** The question as written, such as "why?". */
  text: string;
  /** The sentence that it is asked of. */
  claim: string;
  era?: string;
  place?: Place;
  node: TextDirective;
}

/** The summary of an era as written. */
export interface EraSummary {
  node: ContainerDirective;
  /** Its first paragraph. */
  brief?: Paragraph;
  /** Items of its lists. */
  bullets: ListItem[];
  place?: Place;
}

/** Who led one side in an era, and whom the record only names. */
export interface SideLeaders {
  side: string;
  /** Those whose term is known, at least in part. */
  leaders: Leader[];
  /** Those without a term: nobody can say that they held office in the era. */
  named: Leader[];
  /** The author says that the record has nobody on this side. */
  noneOnRecord?: true;
}

/** A further row of the eras table. */
export interface EraRow {
  name: string;
  /** Inline Markdown. */
  value: Paragraph;
  /** The author writes `none`: there is nothing on record. */
  noneOnRecord?: true;
}

/** A declared era with everything that is told of it. */
export interface Era {
  id: string;
  label: string;
  /** `I`, `II`, … by order of declaration, gaps not counted. */
  numeral: string;
  /** Undefined where the dates make no span: told by a rule. */
  span: Span | undefined;
  leaders: SideLeaders[];
  /** The author says that the record has no leader at all. */
  noLeadersOnRecord?: true;
  trend?: { value: string; reason?: string };
  /** Further rows of the eras table. */
  rows: EraRow[];
  /** The heading of its section; absent where no heading has its words. */
  heading?: Heading;
  /** The first summary in its section. */
  summary?: EraSummary;
  /** Events of its chronologies, by first day, then as written. */
  events: HistoricEvent[];
  /** Amounts whose first mention in an era's section is here. */
  amounts: Amount[];
  flags: Flag[];
  /** Numbers of the references cited in its section, ascending. */
  references: number[];
  /** Where it is declared, such as `eras.0`: the path to its places in the front matter. */
  path: string;
}

/** A declared gap between eras. */
export interface Gap {
  span: Span | undefined;
  note?: string;
  path: string;
}

/** A row of "At a glance": the value is inline Markdown. */
export interface BriefingFact {
  label: string;
  value: Paragraph;
  path: string;
}

declare module 'mdast' {
  interface ListItemData {
    /** Of an item in key points, an era's summary or a chronology. */
    support?: Support;
    /** Of an item of a chronology whose date can be read. */
    event?: HistoricEvent;
    /** Characters of the first words of such an item that are its date and marks. */
    dateLength?: number;
  }
  interface ParagraphData {
    /** Of the brief of an era, and of the bottom line. */
    support?: Support;
  }
  interface HeadingData {
    /** Of the heading of an era's section. */
    era?: Era;
  }
}

declare module 'mdast-util-directive' {
  interface TextDirectiveData {
    /** Of a `:flag`. */
    flag?: Flag;
  }
}
