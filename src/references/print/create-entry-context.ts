import { createDateFormatter } from '../../dates/create-date-formatter.ts';
import { languagePack } from '../../language/languages.ts';
import { quotationOf } from '../../language/quotation-of.ts';

/** How entries print. */
export interface EntryOptions {
  /** Whether addresses print although titles link to them, for readers on paper; no unless told. */
  printUrls?: boolean;
}

/** What every entry of one document is formatted with. */
export type EntryContext = ReturnType<typeof createEntryContext>;

/**
 * Gather what all entries of a document are formatted with; some of it is costly to make.
 *
 * @param lang BCP 47 tag of the document: fixed words, dates and quotation marks follow it.
 * @param options How entries print.
 * @returns The context.
 */
export function createEntryContext(lang: string, { printUrls = false }: EntryOptions = {}) {
  const { referenceWords, contributions } = languagePack(lang);
  return {
    /** BCP 47 tag of the document. */
    lang,
    words: referenceWords,
    contributionPhrases: contributions,
    quotes: quotationOf(lang).outer,
    dates: createDateFormatter(lang),
    /** Whether addresses print although titles link to them. */
    printUrls,
  };
}
