import { createDateFormatter } from '../../dates/create-date-formatter.ts';
import { languagePack } from '../../language/languages.ts';
import { quotationOf } from '../../language/quotation-of.ts';
import type { CslItem, RichText } from '../../model/reference.ts';
import type { EntryContext } from '../print/entry-context.ts';
import { joinSentences } from '../print/join-sentences.ts';
import { linkSentences } from '../print/link-sentences.ts';
import { safeUrl } from '../record/safe-url.ts';
import { referenceState } from '../record/state.ts';

/** Writes what CSL has no words for: the archived copy of a source and the state of its link. */
export type LinkTail = (item: CslItem) => RichText[];

/**
 * Prepare to write the tails of entries.
 *
 * @param lang BCP 47 tag of the document.
 * @returns The writer, for all entries of a document.
 */
export function createLinkTail(lang: string): LinkTail {
  const context: EntryContext = {
    lang,
    words: languagePack(lang).referenceWords,
    quotes: quotationOf(lang).outer,
    dates: createDateFormatter(lang),
  };
  return (item) => {
    const subject = {
      item,
      state: referenceState(item),
      url: safeUrl(item.URL ?? ''),
      archiveUrl: safeUrl(item.custom?.['archive-url'] ?? ''),
      titleLinksArchive: false,
      titleLang: undefined,
    };
    // Address and day of access are the style's own affair.
    const [, , archived = [], state = []] = linkSentences(subject, context);
    return joinSentences([archived, state]);
  };
}
