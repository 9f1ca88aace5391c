import type { LocatedValue } from './located-value.ts';
import type { Place } from './message.ts';
import type { CslItem } from './reference.ts';
import type { Paper } from './settings.ts';

/** A date in EDTF level 0 or 1, as the author spelt it (already found valid). */
export type EdtfText = string;

export interface Author {
  name: string;
  affiliation?: string;
  email?: string;
  orcid?: string;
}

export interface Fact {
  label: string;
  /** Inline Markdown. */
  value: string;
}

export interface HistoryEntry {
  version: string;
  date: string;
  note: string;
}

export interface Acceptance {
  rule: string;
  key?: string;
  reason: string;
}

export interface Leader {
  name: string;
  office?: string;
  from?: EdtfText;
  to?: EdtfText;
}

/** An era as declared; `eras/` makes spans of it. */
export interface EraDeclaration {
  id: string;
  label: string;
  heading?: string;
  from: EdtfText;
  /** `open` for an era that goes on. */
  to: EdtfText | 'open';
  covered_to?: EdtfText;
  /** By side; `none` where the record has nobody. */
  leaders?: Record<string, Leader[] | 'none'> | 'none';
  trend?: {
    value: 'rising' | 'steady' | 'falling' | 'interrupted' | 'contested';
    reason?: string;
  };
  rows?: Record<string, string>;
}

export interface GapDeclaration {
  gap: true;
  from: EdtfText;
  to: EdtfText;
  note?: string;
}

export type TlpLabel = 'CLEAR' | 'GREEN' | 'AMBER' | 'AMBER+STRICT' | 'RED';
export type Status = 'draft' | 'final' | 'superseded' | 'withdrawn';

/** The front matter of a briefing after its schema: defaults filled in, spellings kept. */
export interface FrontMatter {
  title: string;
  short_title?: string;
  subtitle?: string;
  series?: string;
  number?: string;
  authors: Author[];
  /** ISO date; absent only in a draft. */
  published?: string;
  version: string;
  information_to?: EdtfText;
  status: Status;
  lang: string;
  keywords: string[];
  slug?: string;
  template?: string;
  paper?: Paper;
  tlp?: TlpLabel;
  handling?: string;
  history: HistoryEntry[];
  supersedes?: string;
  publisher?: string;
  /** E-mail addresses, web addresses and telephone numbers. */
  contact?: string[];
  cite_as?: string;
  licence?: string;
  disclaimer?: string;
  /** Without the address of a resolver. */
  doi?: string;
  bibliography: string[];
  references: CslItem[];
  csl?: string;
  /** Whether addresses of references print although their titles link to them. */
  print_urls?: boolean;
  facts: Fact[];
  map?: { from?: string; to?: string; countries?: string[] };
  eras: (EraDeclaration | GapDeclaration)[];
  accept: Acceptance[];
  embed_sources: boolean;
  /** Whether sources stand beside the text; the setting of the project where nothing is said. */
  margin_sources?: boolean;
}

/** Front matter and where each of its values stands. */
export interface LocatedFrontMatter {
  data: FrontMatter;
  /** Place of each value by its path, such as `eras.0.from`; keys are path segments joined by dots. */
  places: Record<string, Place>;
  /** The list under `references` with its places, where there is one. */
  references?: LocatedValue;
}
