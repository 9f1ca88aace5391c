import type { FrontMatter } from '../model/front-matter.ts';
import type { Abbreviations } from './abbreviations.ts';
import type { CountForms, CountName } from './counts.ts';
import type { DateWords } from './date-words.ts';
import type { FigureWords } from './figure-words.ts';
import type { FixedWords } from './fixed-words.ts';
import type { KeptWords } from './kept-words.ts';
import type { LanguageTerms } from './locator-terms.ts';
import type { MarginWords } from './margin-words.ts';
import type { NumberWords } from './number-words.ts';
import type { Quotation } from './quotation.ts';
import type { ReferenceWords } from './reference-words.ts';
import type { TableWords } from './table-words.ts';
import type { TimelineWords } from './timeline-words.ts';

/**
 * All that the tool knows of a language: what it prints in it, and what it reads of it in the text of
 * an author. Names of places are data of maps (`figures/map/`); names of months and forms of numbers
 * come from the locale data of the system.
 */
export interface LanguagePack {
  /** Printed by templates and notes. */
  fixedWords: FixedWords;
  /** Counts by plural category. */
  counts: Readonly<Record<CountName, CountForms>>;
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
  marginWords: MarginWords;
  locatorTerms: LanguageTerms;
  /** With what differs in a region, by its code in ISO 3166-1. */
  quotation: Quotation & { inRegion?: Readonly<Record<string, Quotation>> };
  /** Words that stay on one line with their neighbour. */
  keptWords: KeptWords;
  abbreviations: Abbreviations;
  numbers: NumberWords;
  dates: DateWords;
}
