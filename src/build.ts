import { applyLevels } from './check/apply-levels.ts';
import { createMessage } from './check/create-message.ts';
import { rules } from './check/preset.ts';
import { runRules, sortMessages } from './check/run-rules.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import type { Briefing } from './model/briefing.ts';
import type { FileDigest } from './model/manifest.ts';
import type { Message } from './model/message.ts';
import type { DocumentInfo, Page } from './model/printed.ts';
import type { Reference } from './model/reference.ts';
import type { Settings } from './model/settings.ts';
import { composeBriefing } from './page/compose-briefing.ts';
import { createFontStore, type FontStore } from './page/font-store.ts';
import { finish } from './pdf/finish.ts';
import type { PdfFacts } from './pdf/inspect-pdf.ts';
import type { Press } from './print/press.ts';
import { printBriefing } from './print/print-briefing.ts';
import { resolveBriefing } from './resolve/resolve-briefing.ts';
import { findNestingFault } from './source/nesting-limit.ts';
import { readFrontMatter } from './source/parse-front-matter.ts';
import { stemOf } from './source/read-slug.ts';
import { readSource } from './source/read-source.ts';
import type { World } from './world.ts';

/** Which briefing, under which settings. */
export interface BuildInput {
  /** Path of the source, relative to the project root. */
  path: string;
  settings: Settings;
  /** A fault known beforehand, such as a name that is taken: told with the others. */
  clash?: Message;
}

/** A briefing ready to print: plain data, so that it can be prepared in another thread. */
export interface Prepared {
  source: FileDigest;
  /** All diagnostics so far, at their final level. */
  messages: Message[];
  /** Absent when the front matter cannot be read. */
  slug?: string;
  /** Files of the project that were read besides the source. */
  inputs: FileDigest[];
  references: Reference[];
  /** Present when nothing stands against printing. */
  ready?: { page: Page; info: DocumentInfo; template: { name: string; sha256: string } };
}

/** What came of one briefing. Nothing has been written. */
export interface Built extends Prepared {
  /** The finished PDF, when there is one. */
  pdf?: { bytes: Uint8Array; facts: PdfFacts; pageOf: Record<string, number> };
  /** Time spent in each stage, in ms. */
  timings: Record<string, number>;
}

/** What helps a build along, without changing what it gives. */
export interface BuildHelp {
  fonts?: FontStore;
  /** Page of each anchor in an earlier build. */
  guess?: Record<string, number>;
  signal?: AbortSignal;
}

/**
 * Build one briefing, from its source to a finished PDF in memory: the table of contents of this
 * program.
 *
 * @param input Which briefing, under which settings.
 * @param world Where files come from.
 * @param press Where pages are printed.
 * @param help Fonts, guesses and a signal.
 * @returns The PDF, when no message is an error, and everything known about it.
 * @throws Failure (`machine`) when the browser or the installation fails.
 */
export async function build(
  input: BuildInput,
  world: World,
  press: Press,
  help: BuildHelp = {},
): Promise<Built> {
  const lap = createStopwatch();
  const prepared = await prepare(input, world, help.fonts);
  const timings = { prepare: lap() };
  if (!prepared.ready) return { ...prepared, timings };

  const { page, info } = prepared.ready;
  const printed = await printBriefing(press, page, input, help);
  const messages = [...prepared.messages, ...printed.messages];
  if (!printed.printed) return { ...prepared, messages, timings: { ...timings, print: lap() } };

  const print = lap();
  const { bytes, facts } = finish(printed.printed.bytes, info);
  const pdf = { bytes, facts, pageOf: printed.printed.pageOf };
  return { ...prepared, messages, pdf, timings: { ...timings, print, finish: lap() } };
}

/**
 * Take a briefing from its source to a composed page. Input and result are plain data.
 *
 * @param input Which briefing, under which settings.
 * @param world Where files come from.
 * @param fonts Fonts read earlier in this run.
 * @returns The page when no message is an error, and all messages either way.
 */
export async function prepare(
  input: BuildInput,
  world: World,
  fonts?: FontStore,
): Promise<Prepared> {
  const { path, settings, clash } = input;

  // source
  const source = await readSource(path, world);
  if ('messages' in source) return refused(path, '', source.messages);
  const { file } = source;
  const { frontMatter, messages: faults } = readFrontMatter(file);
  const nesting = findNestingFault(file.text);
  const tooDeep = nesting ? [createMessage('nesting-limit', path, nesting)] : [];
  if (!frontMatter || nesting) {
    return refused(path, file.sha256, sortMessages([...faults, ...tooDeep]));
  }

  // parse, resolve
  const tree = parseMarkdown(file.text, frontMatter.data.lang);
  const {
    briefing,
    inputs,
    messages: found,
  } = await resolveBriefing(file, frontMatter, tree, world);

  // check: the first gate
  const checked = [...(clash ? [clash] : []), ...found, ...runRules(briefing, rules)];
  const result = { source: { path, sha256: file.sha256 }, slug: slugOf(briefing), inputs };
  const level = (messages: Message[]) =>
    sortMessages(applyLevels(messages, path, frontMatter, settings.strict));
  const levelled = level(checked);
  if (levelled.some(isError)) return { ...result, references: [], messages: levelled };

  // compose
  const store = fonts ?? (await createFontStore(world));
  const composed = await composeBriefing(briefing, settings, world, store);
  const messages = level([...checked, ...composed.messages]);
  const { references } = briefing;
  if (!composed.ready || messages.some(isError)) return { ...result, references, messages };
  return { ...result, references, messages, ready: composed.ready };
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

/** Time since the last call, in ms; a monotonic clock, told to people and never written. */
function createStopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const passed = now - last;
    last = now;
    return passed;
  };
}
