import { createDateFormatter, type DateFormatter } from '../../dates/create-date-formatter.ts';
import { languagePack } from '../../language/languages.ts';
import type { QuotationMarks } from '../../language/quotation.ts';
import { quotationOf } from '../../language/quotation-of.ts';
import type { ReferenceWords } from '../../language/reference-words.ts';
import type { CslItem, ReferenceState } from '../../model/reference.ts';
import { safeUrl } from '../record/safe-url.ts';
import { referenceState } from '../record/state.ts';
import { foreignLanguage } from './foreign-language.ts';

/** What every entry of one document is formatted with. */
export interface EntryContext {
  /** BCP 47 tag of the document. */
  lang: string;
  words: ReferenceWords;
  quotes: QuotationMarks;
  dates: DateFormatter;
}

/** A record and what was found out about it before it prints. */
export interface EntrySubject {
  item: CslItem;
  state: ReferenceState;
  /** Address of the work, when a reader may be sent there. */
  url: string | undefined;
  /** Address of the archived copy, when a reader may be sent there. */
  archiveUrl: string | undefined;
  /** Whether the title leads to the archived copy, as the address itself is known to be dead. */
  titleLinksArchive: boolean;
  /** Language of the title, when it is not the document's. */
  titleLang: string | undefined;
}

/**
 * Look up what entries are formatted with.
 *
 * @param lang BCP 47 tag of the document.
 * @returns The context, for all entries of a document: its dates are costly to make.
 */
export function createEntryContext(lang: string): EntryContext {
  return {
    lang,
    words: languagePack(lang).referenceWords,
    quotes: quotationOf(lang).outer,
    dates: createDateFormatter(lang),
  };
}

/**
 * Find out about a record what must be known before it prints.
 *
 * @param item Record of the source.
 * @param lang BCP 47 tag of the document.
 * @returns What was found out.
 */
export function examine(item: CslItem, lang: string): EntrySubject {
  const status = item.custom?.['url-status'];
  const url = safeUrl(item.URL ?? '');
  const archiveUrl = safeUrl(item.custom?.['archive-url'] ?? '');
  const isGone = status === 'dead' || status === 'withdrawn' || status === 'unfit';
  return {
    item,
    state: referenceState(item),
    url,
    archiveUrl,
    titleLinksArchive: isGone && archiveUrl !== undefined,
    titleLang: foreignLanguage(item.language, lang),
  };
}
