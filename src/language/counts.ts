import type { ReferenceState } from '../model/reference.ts';

/** What can be counted in words. */
export type CountName =
  /** References in one state, said after "references:". */
  | ReferenceState
  | 'references'
  | 'datedEvents'
  /** Events once more, where the word "events" stands before. */
  | 'dated'
  | 'sourced'
  | 'unusable'
  | 'unsourced'
  | 'planned'
  /** Open editorial questions. */
  | 'questions'
  /** Tags: what a claim rests on. */
  | 'deadLinks'
  | 'bareLinks';

/** The wording of a count by plural category (CLDR); `{n}` is the number. */
export type CountForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
