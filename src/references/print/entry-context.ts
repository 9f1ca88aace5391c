import type { DateFormatter } from '../../dates/create-date-formatter.ts';
import type { ContributionPhrases } from '../../language/contribution-phrases.ts';
import type { QuotationMarks } from '../../language/quotation.ts';
import type { ReferenceWords } from '../../language/reference-words.ts';
import type { CslItem, ReferenceState } from '../../model/reference.ts';

/** What every entry of one document is formatted with. */
export interface EntryContext {
  /** BCP 47 tag of the document. */
  lang: string;
  words: ReferenceWords;
  contributionPhrases: ContributionPhrases;
  quotes: QuotationMarks;
  dates: DateFormatter;
  /** Whether addresses print although titles link to them. */
  printUrls: boolean;
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
