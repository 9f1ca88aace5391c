/**
 * What a locator counts, in the canonical terms of CSL. Aliases that only differ in print, such as
 * `pp.`, are forms of one term.
 */
export type LocatorTerm =
  | 'appendix'
  | 'article'
  | 'book'
  | 'chapter'
  | 'column'
  | 'equation'
  | 'figure'
  | 'folio'
  | 'issue'
  | 'line'
  | 'note'
  | 'number'
  | 'opus'
  | 'page'
  | 'paragraph'
  | 'part'
  | 'section'
  | 'sub-verbo'
  | 'supplement'
  | 'table'
  | 'verse'
  | 'volume';

/** The spellings of a term as printed: short singular, short plural, then every other one. */
export type TermForms = readonly [one: string, many: string, ...others: string[]];

/** The terms of one language. */
export type LanguageTerms = Readonly<Partial<Record<LocatorTerm, TermForms>>>;
