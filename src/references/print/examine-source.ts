import type { CslItem } from '../../model/reference.ts';
import { safeUrl } from '../record/safe-url.ts';
import { referenceState } from '../record/state.ts';
import type { EntrySubject } from './entry-context.ts';
import { foreignLanguage } from './foreign-language.ts';
import { spaceFrenchMarks } from './space-french-marks.ts';
import { spellSourceCodes } from './spell-source-codes.ts';

/**
 * Find out what an entry has to know of a record before it prints.
 *
 * @param item Record of the source.
 * @param lang BCP 47 tag of the document.
 * @returns The record with its state, and the addresses that a reader may be sent to.
 */
export function examineSource(item: CslItem, lang: string): EntrySubject {
  const status = item.custom?.['url-status'];
  const archiveUrl = safeUrl(item.custom?.['archive-url'] ?? '');
  const isGone = status === 'dead' || status === 'withdrawn' || status === 'unfit';
  return {
    item: spaceFrenchMarks(spellSourceCodes(item, lang), lang),
    state: referenceState(item),
    url: safeUrl(item.URL ?? ''),
    archiveUrl,
    titleLinksArchive: isGone && archiveUrl !== undefined,
    titleLang: foreignLanguage(item.language, lang),
  };
}
