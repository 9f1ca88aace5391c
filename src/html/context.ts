import type { FootnoteDefinition } from 'mdast';
import type { Briefing, BriefingImage } from '../model/briefing.ts';
import type { Reference } from '../model/reference.ts';
import type { DateFormatter } from '../references/create-date-formatter.ts';

/** What the handlers of one briefing share; made anew for each call of `toHast`. */
export interface HtmlContext {
  briefing: Briefing;
  /** BCP 47 tag of the document. */
  lang: string;
  /** References by number. */
  references: ReadonlyMap<number, Reference>;
  /** Pictures by their address in the Markdown. */
  images: ReadonlyMap<string, BriefingImage>;
  /** Definitions of footnotes by identifier. */
  footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** Footnotes met so far, in print order, with the ids of their marks. */
  notes: Map<string, { letter: string; marks: string[] }>;
  dates: DateFormatter;
  /** Gives each heading an id of its own. */
  slug: (text: string) => string;
}
