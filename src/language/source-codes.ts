import type { en } from './packs/en.ts';

/**
 * Codes by which BibLaTeX names kinds of theses, reports and patents, countries, series and states of
 * publication, so that each language has words of its own for them (manual of biblatex, 4.9.2).
 */
export type SourceCode = keyof typeof en.sourceCodes;

/** The codes in the words of one language. */
export type SourceCodes = Readonly<Record<SourceCode, string>>;
