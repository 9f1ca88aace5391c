import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Liquid } from 'liquidjs';
import { elementsBelow } from '../html/elements/find-elements.ts';
import { idsIn } from '../html/elements/identifiers.ts';
import { createMessage } from '../messages/create-message.ts';
import type { LocatedFrontMatter } from '../model/front-matter.ts';
import type { Message } from '../model/message.ts';
import type { Page } from '../model/printed.ts';
import type { CitingPlace } from '../model/reference.ts';
import type { KeyedSource } from '../model/side-map.ts';
import { listKeyedSources } from './channel/list-keyed-sources.ts';
import { markFrontMatter } from './channel/mark-front-matter.ts';
import { keyElements } from './channel/print-channel.ts';
import {
  type ComposeContext,
  type ComposePass,
  type DocumentSources,
  edit,
  inspect,
} from './compose-pass.ts';
import { documentShell } from './document-shell.ts';
import { fontChains } from './fonts/font-chains.ts';
import type { FontStore } from './fonts/font-store.ts';
import { spellFlags } from './fonts/spell-flags.ts';
import { uncoveredCharacters } from './fonts/uncovered-characters.ts';
import { keepHeadings } from './keep-headings.ts';
import { letBoxesBreak } from './let-boxes-break.ts';
import { checkLinks } from './links/check-links.ts';
import { fillContents } from './links/fill-contents.ts';
import { linkExhibits } from './links/link-exhibits.ts';
import { makeIdsUnique } from './links/make-ids-unique.ts';
import { markExhibitSources } from './links/mark-exhibit-sources.ts';
import { markPageSlots } from './links/mark-page-slots.ts';
import { placeBackLinks } from './links/place-back-links.ts';
import { wordsWithoutMarks } from './links/words-without-marks.ts';
import { placeMarginSources } from './margin/place-margin-sources.ts';
import { markOnePage } from './mark-one-page.ts';
import { markRunningHeads } from './mark-running-heads.ts';
import { numberSections } from './number-sections.ts';
import { curlQuotes } from './prose/curl-quotes.ts';
import { gatherTags } from './prose/gather-tags.ts';
import { keepCitations } from './prose/keep-citations.ts';
import { keepHyphens } from './prose/keep-hyphens.ts';
import { keepPhrases } from './prose/keep-phrases.ts';
import { markDerived } from './prose/mark-derived.ts';
import { raiseMarks } from './prose/raise-marks.ts';
import { raiseOrdinals } from './prose/raise-ordinals.ts';
import { trimHeadings } from './prose/trim-headings.ts';
import { writeScripts } from './prose/write-scripts.ts';
import { setDateColumns } from './set-date-columns.ts';
import { styleText } from './style-text.ts';
import { arrangeTables } from './tables/arrange-tables.ts';
import { checkSafety } from './template/check-safety.ts';
import { findDroppedParts } from './template/find-dropped-parts.ts';
import { furnitureOf, furnitureTexts } from './template/furniture.ts';
import { loadFurnitureFonts } from './template/load-furniture-fonts.ts';
import { renderDocument } from './template/render-document.ts';
import { wrapSections } from './wrap-sections.ts';

/** The passes that make the text of a document what it is, whatever it is shown on, in order. */
const documentPasses: readonly ComposePass[] = [
  // Before all that reads or measures text.
  edit(spellFlags),
  // As early, as it makes texts of elements: all that reads or measures text sees what prints.
  edit((tree, { canShow }) => writeScripts(tree, canShow)),
  // Exhibits have their numbers only where all parts stand together.
  edit((tree, { model }) => linkExhibits(tree, model.lang)),
  // Before tables are arranged, which take their lines of sources along.
  edit((tree, { model }) => markExhibitSources(tree, model.lang)),
  // Before letters are set, as it writes words.
  edit((tree, { model }) => gatherTags(tree, model.lang)),
  // Before contents are filled, which repeat headings.
  edit(trimHeadings),
  // Before tables are arranged, which measures and repeats the names of rows.
  edit((tree, { model }) => markDerived(tree, model.lang)),
  // Letters and spaces as they print: before anything measures them, or repeats them elsewhere.
  edit((tree, { model }) => curlQuotes(tree, model.lang)),
  // After quotation marks, some of which have their blanks kept.
  edit((tree, { model }) => keepPhrases(tree, model.lang)),
];

/** The passes that set a document on pages, in order; its text is as it will be read. */
const printPasses: readonly ComposePass[] = [
  // Measures text, so after all that changes its letters; folding repeats marks, so before all that
  // looks at those.
  edit((tree, { model: { lang }, measure, letters }) =>
    arrangeTables(tree, { lang, measure, letters }),
  ),
  // After tables, as the annex has a heading; before contents, which repeat headings.
  edit((tree, { model, template }) => {
    if (template.manifest.numbered_sections) numberSections(tree, model.lang);
  }),
  // After tables, as the annex has a heading; while citations still tell that they are, as contents
  // leave them out.
  edit((tree, { model }) => fillContents(tree, model.lang)),
  // After tables and contents, which repeat marks and leave them out; before sections are made, as
  // only until then it shows in which part a mark is printed.
  edit((tree, context) => {
    const { citingPlaces: places, parts, model } = context;
    context.citingPlaces = placeBackLinks(tree, { places, parts, lang: model.lang });
  }),
  // After tables, which tell how wide they are.
  edit((tree, { template }) => wrapSections(tree, template.manifest.columns)),
  // After sections, whose headings stand beside the text.
  edit((tree, { margin, citingPlaces, measure, letters }) => {
    const told = margin?.numbered ? citingPlaces : [];
    const cited = new Map(told.map(({ id, references }) => [id, references]));
    keepHeadings(tree, { measure, letters, cited });
  }),
  // Anywhere after the text stands: it measures dates.
  edit((tree, { model: { lang }, measure: { sizes }, letters }) =>
    setDateColumns(tree, lang, { sizes, letters }),
  ),
  // Anywhere after the text stands: it only measures it.
  edit((tree, { measure, letters }) => letBoxesBreak(tree, measure, letters)),
  // After contents, which leave out all that is raised.
  edit((tree, { model }) => raiseOrdinals(tree, model.lang)),
  // These wrap words and marks in elements that none of the passes above need to know.
  edit(keepCitations),
  // After citations, which keep their words whole.
  edit(keepHyphens),
  // After back-links, which tell what each mark cites; after sections, which tell what stands in the
  // column of the text; after words and marks are kept together, as a note goes before both.
  edit((tree, { margin, citingPlaces: places, measure, letters, model: { lang } }) => {
    if (margin) placeMarginSources(tree, { ...margin, places, measure, letters, lang });
  }),
  // Wraps what marks hold, of which none of the passes above need to know either.
  edit(raiseMarks),
  // After all that makes elements with ids; before all that looks for one.
  edit(makeIdsUnique),
  // After ids are settled: each slot gets one that nothing else has.
  edit((tree, context) => {
    context.pageSlots = markPageSlots(tree);
  }),
  // After all that brings elements or addresses.
  inspect('template-valid', (tree, { template }) => checkSafety(tree, template)),
  // After slots, each of which needs a link to the page that it shows.
  inspect('link-safe', (tree, context) => {
    const { anchors, findings } = checkLinks(tree, context.pageSlots);
    context.anchors = anchors;
    return findings;
  }),
  // After all text is there, as it is told of every element whether it has any.
  edit((tree, context) => {
    const { lang, words } = context.model;
    const { page: pageWord = '', furtherPlace = '' } = words;
    if (context.keyed) context.channel = keyElements(tree, { lang, pageWord, furtherPlace });
  }),
  // After the tag tree is known, as nobody reads what these add.
  edit((tree, context) => {
    context.onePage = markOnePage(tree);
    const { runningHeads, texts } = markRunningHeads(tree, context.furniture.fitHead);
    context.runningHeads = runningHeads;
    loadFurnitureFonts(tree, [...furnitureTexts(context.furniture), ...texts]);
  }),
];

/** What a document is composed of. */
export interface ComposeInput extends DocumentSources {
  /** Where references are cited, as written; their ids stand on the citations of the parts. */
  citingPlaces: readonly CitingPlace[];
  /** Slots of parts that the template does not print; none unless given. */
  leftOut?: readonly string[];
  fonts: FontStore;
  /** The Liquid of the template as it was read before. */
  liquid?: Liquid;
  /** Whether the PDF shall conform to PDF/UA and PDF/A: then its elements get keys. */
  keyed?: boolean;
  /** Given when it shall be told where its blocks are written: values that the template prints. */
  frontMatter?: LocatedFrontMatter | undefined;
}

/** The composed document; it can be printed when no message is an error. */
export interface Composed {
  page: Page;
  /** Text of every heading that prints, in order. */
  headings: string[];
  /** The words of each by which a bookmark tells it: without marks of citations, notes and questions. */
  bookmarks: string[];
  /** Where references are cited, as printed: also copies, each with an id of its own. */
  citingPlaces: readonly CitingPlace[];
  /** Where each block is written, when that was asked for and elements have keys. */
  sources?: KeyedSource[];
  messages: Message[];
}

/**
 * Compose one self-contained HTML document for print: the template's few tags, the parts in its slots,
 * then styles and fonts.
 *
 * @param input Model, parts, template and fonts.
 * @returns The page and every fault of template or links.
 */
export async function compose(input: ComposeInput): Promise<Composed> {
  const { file, model, template, parts, liquid, fonts, frontMatter } = input;
  const mark = frontMatter && ((own: Root) => markFrontMatter(own, frontMatter, model));
  const { tree, faults } = renderDocument(template, model, parts, { mark, liquid });
  const context = createContext(input);
  const messages = [...documentPasses, ...printPasses]
    .flatMap((pass) => pass(tree, context))
    .filter((message) => !leadsToLeftOut(message, input));
  const styles = await styleText(tree, context, fonts);
  const html = documentShell(tree, model, styles.css, context.runningHeads.slotId);
  const headings = elementsBelow(tree, ({ tagName }) => /^h[1-6]$/.test(tagName));
  return {
    page: pageOf({ html, fonts: styles.fonts }, context),
    headings: headings.map((node) => textOf(node)),
    bookmarks: headings.map((node) => wordsWithoutMarks(node).trim()),
    citingPlaces: context.citingPlaces,
    ...(frontMatter &&
      context.channel && { sources: listKeyedSources(tree, context.channel, file) }),
    messages: [
      ...faults.map((fault) => createMessage('template-valid', file, fault)),
      ...droppedMessages(input),
      ...messages,
    ],
  };
}

/** That a list does not print is told once, not for each of the marks that lead to it. */
function leadsToLeftOut(
  { ruleId, actual }: Message,
  { leftOut = [], parts }: ComposeInput,
): boolean {
  if (ruleId !== 'link-safe' || !leftOut.includes('references')) return false;
  return idsIn({ children: parts.references ?? [] }).has(String(actual).slice(1));
}

function droppedMessages({ file, leftOut = [], template }: ComposeInput): Message[] {
  const { references } = findDroppedParts(leftOut, template);
  return references ? [createMessage('references-placed', file, references)] : [];
}

function createContext({ fonts, keyed = false, ...input }: ComposeInput): ComposeContext {
  const { model, template, letters } = input;
  const chain = fontChains(template.manifest, fonts.manifest).text;
  const measure = template.manifest.measure[model.paper];
  return {
    ...input,
    keyed,
    canShow: (character) => uncoveredCharacters([character], fonts.manifest, chain).length === 0,
    measure,
    furniture: furnitureOf(model, { ...measure, measureText: letters.heading }),
    runningHeads: { slotId: '', heads: [] },
    pageSlots: [],
    onePage: [],
    anchors: [],
  };
}

function pageOf(document: Pick<Page, 'html' | 'fonts'>, context: ComposeContext): Page {
  const { model, anchors, pageSlots, onePage, runningHeads, channel } = context;
  const { title, lang, paper } = model;
  return {
    ...{ ...document, title, lang, paper, anchors, pageSlots, runningHeads },
    ...(onePage.length > 0 && { onePage }),
    ...(channel && { channel }),
  };
}
