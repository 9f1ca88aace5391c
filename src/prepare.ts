import { createAttachments } from './attach/create-attachments.ts';
import { sourceToAttach } from './attach/source-to-attach.ts';
import { watchReads } from './cache/watch-reads.ts';
import { findSizeFaults } from './check/find-size-faults.ts';
import { rules, textRules } from './check/preset.ts';
import { runRules, sortMessages } from './check/run-rules.ts';
import { leaveOutComments } from './comments/leave-out-comments.ts';
import { tightenLists } from './comments/tighten-lists.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import { applyLevels, idleAcceptances } from './messages/apply-levels.ts';
import { createMessage } from './messages/create-message.ts';
import { tellTooDeep } from './messages/source-limits.ts';
import type { Briefing } from './model/briefing.ts';
import type { FileDigest, SourceDigest } from './model/file-digest.ts';
import type { Message, Place } from './model/message.ts';
import type { Attachment, DocumentInfo, Page } from './model/printed.ts';
import type { ReadRecord, TakenSources } from './model/read-record.ts';
import type { BriefingRecord } from './model/record.ts';
import type { Reference } from './model/reference.ts';
import type { Settings } from './model/settings.ts';
import type { KeyedSource } from './model/side-map.ts';
import type { SourceFile } from './model/source-file.ts';
import { composeBriefing } from './page/compose-briefing.ts';
import { createInstalledData, type InstalledData } from './page/installed-data.ts';
import { describeBriefing } from './record/describe-briefing.ts';
import { resolveBriefing } from './resolve/resolve-briefing.ts';
import { uniqueFiles } from './resolve/unique-files.ts';
import { findNestingFault } from './source/nesting-limit.ts';
import {
  type KnownFrontMatter,
  provisionalFrontMatter,
  readFrontMatter,
} from './source/parse-front-matter.ts';
import { readSource } from './source/read-source.ts';
import { findSizeFault } from './source/size-limit.ts';
import { isStackOverflow } from './values/is-stack-overflow.ts';
import { stemOf } from './values/stem-of.ts';
import type { World } from './world.ts';

/** Which briefing, under which settings. */
export interface BuildInput {
  /** Path of the source, relative to the project root. */
  path: string;
  settings: Settings;
  /** A fault known beforehand, such as a name that is taken: told with the others. */
  clash?: Message;
  /** Its front matter as it was read for its name; it is read here unless the text is the same. */
  known?: KnownFrontMatter;
  /** Whether it is wanted which block of which page comes from which line. */
  sideMap?: boolean;
}

/** A briefing ready to print: plain data, so that it can be prepared in another thread. */
export interface Prepared {
  source: SourceDigest;
  /** All diagnostics so far, at their final level. */
  messages: Message[];
  /** Absent when the front matter cannot be read. */
  slug?: string;
  /** Files of the project that were read besides the source. */
  inputs: FileDigest[];
  /** Files of the project that were asked for, there or not; absent when the source cannot be read. */
  reads?: ReadRecord[];
  references: Reference[];
  /** What the briefing tells, as data; absent when it could not be read. */
  record?: BriefingRecord;
  /** Present when nothing stands against printing. */
  ready?: {
    page: Page;
    info: DocumentInfo;
    template: { name: string; sha256: string };
    /** A file of the template that is the project's own, which is to blame for a print that is not as expected. */
    projectTemplate?: string;
    /** Files that go into the PDF. */
    attachments: Attachment[];
  };
  /** Where each block is written, when a side map is wanted and elements have keys. */
  sources?: KeyedSource[];
}

/**
 * Take a briefing from its source to a composed page. Input and result are plain data.
 *
 * @param input Which briefing, under which settings.
 * @param reader Where files come from.
 * @param installed What was read of the installed packages earlier in this run.
 * @returns The page when no message is an error, and all messages either way.
 */
export async function prepare(
  input: BuildInput,
  reader: World,
  installed?: InstalledData,
): Promise<Prepared> {
  try {
    return await prepareWhole(input, reader, installed);
  } catch (error) {
    // The last net: whatever reads by descending has limits of its own.
    if (!isStackOverflow(error)) throw error;
    return refused(input.path, '', [tellTooDeep(input.path)]);
  }
}

async function prepareWhole(
  input: BuildInput,
  reader: World,
  installed: InstalledData | undefined,
): Promise<Prepared> {
  const { path, settings, clash } = input;
  const world = watchReads(reader);

  // source
  const source = await readSource(path, world);
  if ('messages' in source) return refused(path, '', source.messages);
  const isSafe = (text: string) => findTextFault(path, text) === undefined;
  const plain = leaveOutComments(path, source.file.text, isSafe);
  const file = { ...source.file, text: plain.text };
  const { frontMatter, messages: faults } = readFrontMatter(file, input.known);
  const refuse = (found: readonly Message[]): Prepared => {
    const messages = [...faults, ...found].map(plain.restore);
    return refused(path, file.sha256, sortMessages([...plain.messages, ...messages]));
  };
  const excess = findTextFault(path, file.text);
  if (excess) return refuse([excess]);
  if (!frontMatter) return refuse(await textFaults(file, settings, world));

  // parse, resolve
  const tree = parseMarkdown(file.text, frontMatter.data.lang);
  const tooMany = findSizeFaults(tree).map((fault) => createMessage('size-limit', path, fault));
  if (tooMany.length > 0) return refuse(tooMany);
  tightenLists(tree, plain.emptied);
  const {
    briefing,
    inputs: read,
    taken,
    messages: found,
  } = await resolveBriefing(file, frontMatter, tree, world);

  // check: the first gate
  const checked = [...(clash ? [clash] : []), ...found, ...runRules(briefing, rules)];
  const attached = sourceToAttach(source.bytes, file.text);
  const isOther = frontMatter.data.embed_sources && attached.sha256 !== file.sha256;
  const digest = { path, sha256: file.sha256, ...(isOther && { attached: attached.sha256 }) };
  const { references } = briefing;
  const level = (messages: readonly Message[]) =>
    applyLevels(messages, frontMatter, settings.look.strict);
  const told = level([...plain.messages, ...[...faults, ...checked].map(plain.restore)]);

  // compose
  const composed = told.some(isError)
    ? undefined
    : await composeBriefing(
        briefing,
        settings,
        world,
        installed ?? (await createInstalledData(world)),
        // Without comments, which nothing that prints may tell of.
        { slug: slugOf(briefing), digest: attached.sha256 },
        { sources: input.sideMap ?? false },
      );
  told.push(...level((composed?.messages ?? []).map(plain.restore)));
  const idle = idleAcceptances(told, path, frontMatter, settings.look.strict);
  const messages = sortMessages([...told, ...idle.map(plain.restore)]);
  const record = describeBriefing(briefing, composed?.citingPlaces);
  const reads = world.reads().map((read) => withTaken(read, taken));
  const slug = slugOf(briefing);
  const inputs = uniqueFiles([...read, ...(composed?.inputs ?? [])]);
  const result = { source: digest, slug, inputs, reads, references, record, messages };
  const ready = composed?.ready;
  if (!ready || messages.some(isError)) return result;
  const attachments = createAttachments({
    ...result,
    taken,
    source: { path, sha256: attached.sha256 },
    briefing,
    title: ready.info.title,
    bytes: attached.bytes,
    template: ready.template,
  });
  const sources = composed.sources?.map((source) =>
    source.file === path ? withStart(source, plain.restorePlace) : source,
  );
  return { ...result, ready: { ...ready, attachments }, ...(sources && { sources }) };
}

/** Lines are those of the file in any case; what was left out before it moves its column. */
function withStart(source: KeyedSource, restore: (place: Place) => Place): KeyedSource {
  const { line, column } = source;
  return { ...source, column: restore({ start: { line, column } }).start.column };
}

/** A text that would keep the parser or the browser busy for minutes, found before it is parsed. */
function findTextFault(path: string, text: string): Message | undefined {
  const size = findSizeFault(text);
  if (size) return createMessage('size-limit', path, size);
  const nesting = findNestingFault(text);
  return nesting && createMessage('nesting-limit', path, nesting);
}

/** What is wrong with the text can be told although its front matter cannot be read. */
async function textFaults(
  file: SourceFile,
  { look: { strict } }: Settings,
  world: World,
): Promise<Message[]> {
  const frontMatter = provisionalFrontMatter();
  const tree = parseMarkdown(file.text, frontMatter.data.lang);
  const tooMany = findSizeFaults(tree);
  if (tooMany.length > 0) {
    return tooMany.map((fault) => createMessage('size-limit', file.path, fault));
  }
  const { briefing } = await resolveBriefing(file, frontMatter, tree, world);
  return applyLevels(runRules(briefing, textRules), frontMatter, strict);
}

function withTaken(read: ReadRecord, libraries: ReadonlyMap<string, TakenSources>): ReadRecord {
  const taken = 'path' in read.found ? libraries.get(read.found.path) : undefined;
  return taken ? { ...read, taken } : read;
}

function refused(path: string, sha256: string, messages: Message[]): Prepared {
  return { source: { path, sha256 }, messages, inputs: [], references: [] };
}

function isError(message: Message): boolean {
  return message.level === 'error';
}

function slugOf(briefing: Briefing): string {
  return briefing.frontMatter.data.slug ?? stemOf(briefing.path);
}
