import type { Root } from 'hast';
import type { Letters } from '../figures/measure-text.ts';
import { createMessage } from '../messages/create-message.ts';
import type { Channel } from '../model/channel.ts';
import type { Measure } from '../model/measure.ts';
import type { Finding, Message } from '../model/message.ts';
import type { PageModel } from '../model/page-model.ts';
import type { OnePagePart, Page, PageSlot } from '../model/printed.ts';
import type { CitingPlace } from '../model/reference.ts';
import type { Template } from '../model/template.ts';
import type { MarginSourcesInput } from './margin/place-margin-sources.ts';
import type { Furniture } from './template/furniture.ts';
import type { Parts } from './template/place-parts.ts';

/** What a document is made of. */
export interface DocumentSources {
  /** Project-relative path of the briefing, for messages. */
  readonly file: string;
  /** Text values for the template. */
  readonly model: PageModel;
  /** Rich content by slot; an empty list prints nothing. */
  readonly parts: Parts;
  readonly template: Template;
  /** How wide text is in the fonts of the template. */
  readonly letters: Letters;
  /** What the sources beside the text are told from; absent where none shall stand there. */
  readonly margin?: Pick<MarginSourcesInput, 'sources' | 'numbered'> | undefined;
}

/** What passes know of the document, and what they tell of it. */
export interface ComposeContext extends DocumentSources {
  /** Widths that the template has room for on this paper. */
  readonly measure: Measure;
  readonly furniture: Furniture;
  /** Whether the fonts of the text have a character. */
  readonly canShow: (character: string) => boolean;
  /** Whether elements get keys, as the PDF shall conform to PDF/UA and PDF/A. */
  readonly keyed: boolean;
  /** Where references are cited: as written, then as printed. */
  citingPlaces: readonly CitingPlace[];
  /** Elements that show the number of a page. */
  pageSlots: PageSlot[];
  /** Heads of sections, once they are marked. */
  runningHeads: NonNullable<Page['runningHeads']>;
  /** Parts that shall stand on one page each, once they are marked. */
  onePage: OnePagePart[];
  /** Ids that links point at. */
  anchors: string[];
  /** What each keyed element is. */
  channel?: Channel;
}

/** One step over a document: changes it, and tells what is wrong with it. */
export type ComposePass = (tree: Root, context: ComposeContext) => readonly Message[];

/**
 * Make a pass that finds nothing wrong.
 *
 * @param change Changes the document.
 * @returns The pass.
 */
export function edit(change: (tree: Root, context: ComposeContext) => void): ComposePass {
  return (tree, context) => {
    change(tree, context);
    return [];
  };
}

/**
 * Make a pass whose findings one rule tells.
 *
 * @param rule Id of the rule.
 * @param find Finds what is wrong.
 * @returns The pass.
 */
export function inspect(
  rule: 'template-valid' | 'link-safe',
  find: (tree: Root, context: ComposeContext) => readonly Finding[],
): ComposePass {
  return (tree, context) =>
    find(tree, context).map((finding) => createMessage(rule, context.file, finding));
}
