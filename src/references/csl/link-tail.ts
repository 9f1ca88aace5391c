import type { CslItem, RichText } from '../../model/reference.ts';
import { createEntryContext, examine } from '../print/entry-context.ts';
import { joinSentences } from '../print/join-sentences.ts';
import { linkSentences } from '../print/link-sentences.ts';

/** Writes what CSL has no words for: the archived copy of a source and the state of its link. */
export type LinkTail = (item: CslItem) => RichText[];

/**
 * Prepare to write the tails of entries.
 *
 * @param lang BCP 47 tag of the document.
 * @returns The writer, for all entries of a document.
 */
export function createLinkTail(lang: string): LinkTail {
  const context = createEntryContext(lang);
  return (item) => {
    const subject = { ...examine(item, lang), titleLinksArchive: false };
    // Address and day of access are the style's own affair.
    const [, , archived = [], state = []] = linkSentences(subject, context);
    return joinSentences([archived, state]);
  };
}
