import type { CslItem, RichText } from '../../model/reference.ts';
import { createEntryContext } from '../print/create-entry-context.ts';
import { examineSource } from '../print/examine-source.ts';
import { joinSentences } from '../print/join-sentences.ts';
import { archivedSentence, stateSentence } from '../print/link-sentences.ts';

/** Writes what CSL has no words for: the archived copy of a source and the state of its link. */
export type LinkTail = (item: CslItem) => RichText[];

/**
 * Prepare to write the tails of entries. Address and day of access are the style's own affair.
 *
 * @param lang BCP 47 tag of the document.
 * @returns The writer, for all entries of a document.
 */
export function createLinkTail(lang: string): LinkTail {
  const context = createEntryContext(lang);
  return (item) => {
    // The style does not link the title to the archived copy.
    const subject = { ...examineSource(item, lang), titleLinksArchive: false };
    return joinSentences([archivedSentence(subject, context), stateSentence(subject, context)]);
  };
}
