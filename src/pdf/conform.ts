import type { Channel } from '../model/channel.ts';
import type { Attachment, DocumentInfo } from '../model/printed.ts';
import type { KeyedBox } from '../model/side-map.ts';
import type { ContentStream } from './content/content-stream.ts';
import { type Marking, markContent } from './content/mark-content.ts';
import { cosDict } from './cos/cos.ts';
import type { CosDocument } from './cos/cos-document.ts';
import { attachFiles } from './passes/attach-files.ts';
import { describeLinks } from './passes/describe-links.ts';
import { dropTinyLinks } from './passes/drop-tiny-links.ts';
import { mendToUnicode } from './passes/mend-to-unicode.ts';
import { setMetadata } from './passes/set-metadata.ts';
import { setOutputIntent } from './passes/set-output-intent.ts';
import { setPageLabels } from './passes/set-page-labels.ts';
import { bindChannel } from './tags/bind-channel.ts';
import { boxesOfKeys } from './tags/boxes-of-keys.ts';
import { checkTags } from './tags/check-tags.ts';
import { dropArtifacts } from './tags/drop-artifacts.ts';
import { dropDecoration } from './tags/drop-decoration.ts';
import { dropRepeatedCells } from './tags/drop-repeated-cells.ts';
import { measureTables } from './tags/measure-tables.ts';
import { openTextRuns } from './tags/open-text-runs.ts';
import { readTagTree } from './tags/read-tag-tree.ts';
import { relateFiles } from './tags/relate-files.ts';
import { setTypes } from './tags/set-types.ts';
import { settleLanguages } from './tags/settle-languages.ts';
import { shapeFigures } from './tags/shape-figures.ts';
import { shapeLists } from './tags/shape-lists.ts';
import { shapeReferences } from './tags/shape-references.ts';
import { shapeTables } from './tags/shape-tables.ts';
import type { TagContext, TagPass } from './tags/tag-pass.ts';
import { type MarkedContent, type TagElement, visitTags } from './tags/tag-tree.ts';
import { tidyGroups } from './tags/tidy-groups.ts';
import { writeTagTree } from './tags/write-tag-tree.ts';

/** What a document needs to conform to PDF/UA-1 and PDF/A-3a. */
export interface Conformance {
  /** What the elements of the composed document are. */
  channel: Channel;
  /** Files that go into the PDF. */
  attachments: readonly Attachment[];
  /** Keys of the elements of which it is wanted what they cover; none unless given. */
  keys?: readonly string[];
}

/**
 * The passes over the tag tree. Tables are measured while their rules are still in the tree, and
 * paint goes before types are set, as a type may hide what the browser meant. Shapes come inside
 * out: empty elements go first, references need the bodies of list items.
 */
const passes: readonly TagPass[] = [
  measureTables,
  dropArtifacts,
  dropDecoration,
  dropRepeatedCells,
  setTypes,
  tidyGroups,
  shapeFigures,
  shapeLists,
  shapeTables,
  shapeReferences,
  settleLanguages,
  checkTags,
];

/**
 * Make a print conform to PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3).
 *
 * @param pdf Document to change, its destinations settled.
 * @param streams Its content.
 * @param info What the briefing says of itself.
 * @param conformance What is known beyond what the browser wrote.
 * @returns What the elements cover whose keys are given.
 * @throws UnexpectedPdf when the print is not what a pass was written for.
 */
export function conform(
  pdf: CosDocument,
  streams: readonly ContentStream[],
  info: DocumentInfo,
  { channel, attachments, keys = [] }: Conformance,
): KeyedBox[] {
  const tree = readTagTree(pdf);
  const { context, markingOf } = createContext(info.lang, streams);
  openTextRuns(tree, context);
  bindChannel(tree, channel, context);
  // While backgrounds and rules are still in the tree, and each element is where it was written.
  const boxes =
    keys.length > 0 ? boxesOfKeys(tree, new Set(keys), context, pageNumbers(streams)) : [];
  for (const pass of passes) pass(tree, context);
  dropTinyLinks(pdf, tree);
  describeLinks(pdf, tree);
  relateFiles(tree, attachFiles(pdf, info, attachments));
  writeTagTree(pdf, tree);
  markContent(pdf, streams, { markingOf: markingOf(tree), hiddenText: channel.hiddenText });
  mendToUnicode(pdf, channel.characters);
  pdf.catalog()?.set('MarkInfo', cosDict({ Marked: true }));
  setPageLabels(pdf);
  setOutputIntent(pdf);
  setMetadata(pdf, info);
  return boxes;
}

function pageNumbers(streams: readonly ContentStream[]): ReadonlyMap<number, number> {
  return new Map(streams.map(({ page, pageNumber }) => [page.number, pageNumber]));
}

type MarkingOf = (stream: ContentStream, mcid: number) => Marking | undefined;

/** What the passes ask of the pages, and what they tell them. */
function createContext(
  lang: string,
  streams: readonly ContentStream[],
): { context: TagContext; markingOf: (tree: TagElement) => MarkingOf } {
  const owners = new Map(streams.map((stream) => [ownerOf(stream), stream]));
  const markings = new Map<string, Marking>();
  const context: TagContext = {
    lang,
    paintedBy: (content) =>
      owners.get(content.form?.number ?? content.page.number)?.painted.get(content.mcid),
    makeArtifact: (content, artifact) => markings.set(nameOf(content), { artifact }),
  };
  return {
    context,
    markingOf(tree) {
      visitTags(tree, ({ type, kids }) => {
        for (const kid of kids) if (kid.kind === 'content') markings.set(nameOf(kid), { type });
      });
      return (stream, mcid) => markings.get(`${ownerOf(stream)} ${mcid}`);
    },
  };
}

/** Numbers of marked content count within a page, or within a form. */
function ownerOf({ isForm, ref, page }: ContentStream): number {
  return isForm ? ref.number : page.number;
}

function nameOf({ form, page, mcid }: MarkedContent): string {
  return `${form?.number ?? page.number} ${mcid}`;
}
