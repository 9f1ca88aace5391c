import type { CslItem } from '../../model/reference.ts';
import { doiUrl } from '../record/doi-url.ts';
import { safeUrl } from '../record/safe-url.ts';
import { referenceState } from '../record/state.ts';
import { foreignLanguage } from './foreign-language.ts';
import { spaceFrenchMarks } from './space-french-marks.ts';
import { spellSourceCodes } from './spell-source-codes.ts';

/** A record and what was found out about it before it prints. */
export type EntrySubject = ReturnType<typeof examineSource>;

/**
 * Find out what an entry has to know of a record before it prints.
 *
 * @param item Record of the source.
 * @param lang BCP 47 tag of the document.
 * @returns The record with its state, and the addresses that a reader may be sent to.
 */
export function examineSource(item: CslItem, lang: string) {
  const status = item.custom?.['url-status'];
  const archiveUrl = safeUrl(item.custom?.['archive-url'] ?? '');
  const isGone = status === 'dead' || status === 'withdrawn' || status === 'unfit';
  return {
    item: spaceFrenchMarks(spellSourceCodes(item, lang), lang),
    state: referenceState(item),
    /** Address of the DOI of the work. */
    doi: item.DOI === undefined ? undefined : doiUrl(item.DOI),
    /** Address of the work, when a reader may be sent there. */
    url: safeUrl(item.URL ?? ''),
    /** Address of the archived copy, when a reader may be sent there. */
    archiveUrl,
    /** Whether the title leads to the archived copy, as the address itself is known to be dead. */
    titleLinksArchive: isGone && archiveUrl !== undefined,
    /** Language of the title, when it is not the document's. */
    titleLang: foreignLanguage(item.language, lang),
  };
}
