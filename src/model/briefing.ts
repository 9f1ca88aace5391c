import type { Root } from 'mdast';
import type { Amount, AmountMention, BriefingFact, Era, Flag, Gap, HistoricEvent } from './era.ts';
import type { BriefingFigure } from './figure.ts';
import type { LocatedFrontMatter } from './front-matter.ts';
import type { Place } from './message.ts';
import type { AppliedStyle, CitingPlace, Reference, Source } from './reference.ts';

/** A citation of a key that no source defines. */
export interface UndefinedCitation {
  key: string;
  place: Place;
}

/** Two sources that claim one key; the first one won. */
export interface SourceClash {
  key: string;
  kept: Source;
  dropped: Source;
}

/**
 * A picture the text shows, read and checked. A fault is written here by the resolver and told by a
 * rule.
 */
export interface BriefingImage {
  /** Address as written in the Markdown. */
  url: string;
  place?: Place;
  /** Present when the picture can be shown. */
  found?: {
    /** Project-relative path. */
    path: string;
    sha256: string;
    /** `data:` address that the page shows. */
    dataUrl: string;
    /** Natural size in CSS px. */
    width: number;
    height: number;
  };
  /** Present when it cannot: one sentence for the author, and how to mend it. */
  fault?: { reason: string; note: string };
}

/** What links of a briefing may name. */
export interface LinkTargets {
  /** Ids, each of one place. */
  ids: ReadonlySet<string>;
  /** Those of them that several places ask for: one has it, the others are called otherwise. */
  contested: ReadonlySet<string>;
}

/** A briefing after resolve: what the rules read and what compose prints. */
export interface Briefing {
  /** Project-relative path of the source. */
  path: string;
  /** The whole source text, for rules that look at spelling. */
  text: string;
  frontMatter: LocatedFrontMatter;
  tree: Root;
  /** Every source that could be cited, in order of precedence. */
  sources: Source[];
  clashes: SourceClash[];
  /** Whether a bibliography could not be read, so that nobody knows which keys it defines. */
  sourcesIncomplete: boolean;
  undefinedCitations: UndefinedCitation[];
  references: Reference[];
  /** The CSL style that references and citations are printed in; absent for the built-in look. */
  style?: AppliedStyle;
  citingPlaces: CitingPlace[];
  images: BriefingImage[];
  /** Maps and charts: that of the front matter, then those of the text in source order. */
  figures: BriefingFigure[];
  /** Rows of "At a glance", in their order. */
  facts: BriefingFact[];
  /** Eras in the order of their declaration. */
  eras: Era[];
  gaps: Gap[];
  /** Events of all chronologies in source order, also those outside the sections of eras. */
  events: HistoricEvent[];
  /** Each sum of money once, by first mention in the canonical order. */
  amounts: Amount[];
  /** Every place where an amount is written, in the canonical order. */
  amountMentions: AmountMention[];
  /** Open questions in the canonical order. */
  flags: Flag[];
  targets: LinkTargets;
}
