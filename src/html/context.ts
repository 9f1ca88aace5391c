import type { FootnoteDefinition, ListItem, Paragraph } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { DateFormatter } from '../dates/create-date-formatter.ts';
import type { SupportTag } from '../eras/support-tag.ts';
import type { Letters } from '../figures/measure-text.ts';
import type { WordName } from '../language/fixed-words.ts';
import type { Briefing, BriefingImage } from '../model/briefing.ts';
import type { Measure } from '../model/measure.ts';
import type { Reference } from '../model/reference.ts';
import type { DrawnFigures } from './drawn-figures.ts';

/** What the handlers of one briefing share; made anew for each call of `createParts`. */
export interface HtmlContext {
  briefing: Briefing;
  /** BCP 47 tag of the document. */
  lang: string;
  /** Fixed words in that language. */
  words: Readonly<Record<WordName, string>>;
  /** Widths that the template has room for. */
  measure: Measure;
  /** How wide text is in its fonts. */
  letters: Letters;
  /** Names of the slots that the template places. */
  slots: ReadonlySet<string>;
  /** Whether the template leaves out the text: then the parts of shorter forms stand for it. */
  isShort: boolean;
  /** Whether the briefs of the eras print outside their boxes. */
  briefsElsewhere: boolean;
  /** References by number. */
  references: ReadonlyMap<number, Reference>;
  /** Pictures by their address in the Markdown. */
  images: ReadonlyMap<string, BriefingImage>;
  /** Definitions of footnotes by identifier. */
  footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** Definitions of those footnotes that are free-text references, by their key. */
  freeText: ReadonlyMap<string, FootnoteDefinition>;
  /** Notes met so far, in print order, with the ids of their marks. */
  notes: Map<string, { letter: string; marks: string[] }>;
  /** Drawings of maps and charts. */
  drawn: DrawnFigures;
  /** How many figures, maps and tables have been numbered. */
  figureCounts: Partial<Record<'figure' | 'map' | 'table', number>>;
  dates: DateFormatter;
  /** What the tag after a bullet, key point, brief or row says; undefined where none is needed. */
  claims: ReadonlyMap<ListItem | Paragraph, SupportTag | undefined>;
  /** Directives that a tag at the end of their claim prints. */
  toldByTag: ReadonlySet<TextDirective>;
  /** Ids of the open questions that have been printed, and so can be linked to. */
  printedFlags: Set<string>;
  /** Whether the table of the eras has been printed. */
  erasTablePrinted: boolean;
  /** Whether the timeline has been printed. */
  timelinePrinted: boolean;
}
