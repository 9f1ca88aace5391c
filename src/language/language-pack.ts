import type { CountName } from './counts.ts';
import type { WordName } from './fixed-words.ts';
import type { LocatorTerm } from './locator-terms.ts';
import type { PackOf } from './pack-of.ts';
import type { SourceCode } from './source-codes.ts';

/**
 * All that the tool knows of a language: what it prints in it, and what it reads of it in the text of
 * an author. What English has, every language has. Names of places are data of maps (`figures/map/`);
 * names of months and forms of numbers come from the locale data of the system.
 */
export type LanguagePack = PackOf<WordName, CountName, LocatorTerm, SourceCode>;
