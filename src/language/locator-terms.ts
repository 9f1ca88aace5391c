import type { TermForms } from './pack-of.ts';
import type { en } from './packs/en.ts';

/**
 * What a locator counts, in the canonical terms of CSL. Aliases that only differ in print, such as
 * `pp.`, are forms of one term.
 */
export type LocatorTerm = keyof typeof en.locatorTerms;

/** The terms of one language. */
export type LanguageTerms = Readonly<Partial<Record<LocatorTerm, TermForms>>>;
