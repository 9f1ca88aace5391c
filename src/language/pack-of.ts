import type { FrontMatter } from '../model/front-matter.ts';
import type { Abbreviations } from './abbreviations.ts';
import type { ContributionPhrases } from './contribution-phrases.ts';
import type { DateWords } from './date-words.ts';
import type { FigureWords } from './figure-words.ts';
import type { KeptWords } from './kept-words.ts';
import type { MarginWords } from './margin-words.ts';
import type { NumberWords } from './number-words.ts';
import type { Quotation } from './quotation.ts';
import type { ReferenceWords } from './reference-words.ts';
import type { TableWords } from './table-words.ts';
import type { TimelineWords } from './timeline-words.ts';

/** The wording of a count by plural category (CLDR); `{n}` is the number. */
export type CountForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The spellings of a term as printed: short singular, short plural, then every other one. */
export type TermForms = readonly [one: string, many: string, ...others: string[]];

/** A language pack with words, counts, terms and codes of some names. What a language has none of, it leaves out. */
export interface PackOf<
  Word extends string,
  Count extends string,
  Term extends string,
  Code extends string,
> {
  /** Printed by templates and notes. */
  fixedWords: Readonly<Record<Word, string>>;
  /** Counts by plural category. */
  counts: Readonly<Record<Count, CountForms>>;
  /** Behind a word that names what follows, with the space before it. */
  colon: string;
  figureWords: FigureWords;
  tableWords: TableWords;
  timelineWords: TimelineWords;
  /**
   * What each label of TLP 2.0 allows, in plain words (FIRST, Traffic Light Protocol). The label
   * itself is never translated.
   */
  tlpMeaning: Readonly<Record<NonNullable<FrontMatter['tlp']>, string>>;
  referenceWords: ReferenceWords;
  contributions: ContributionPhrases;
  sourceCodes: Readonly<Record<Code, string>>;
  marginWords: MarginWords;
  locatorTerms: Readonly<Partial<Record<Term, TermForms>>>;
  /** With what differs in a region, by its code in ISO 3166-1. */
  quotation: Quotation & { inRegion?: Readonly<Record<string, Quotation>> };
  /** Words that stay on one line with their neighbour. */
  keptWords: KeptWords;
  abbreviations: Abbreviations;
  numbers: NumberWords;
  dates: DateWords;
}
