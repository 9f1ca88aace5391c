import { createColors } from 'picocolors';
import { allNodes } from '../../src/check/all-nodes.ts';
import { rules } from '../../src/check/preset.ts';
import { runRules } from '../../src/check/run-rules.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import { tellExceeded } from '../../src/messages/source-limits.ts';
import type { Message } from '../../src/model/message.ts';
import type { LengthBounds, Page, Printed, WrongLength } from '../../src/model/printed.ts';
import type { Settings } from '../../src/model/settings.ts';
import { resolveSettings } from '../../src/options.ts';
import type { PageFill } from '../../src/pdf/content/measure-page-fill.ts';
import { type Prepared, prepare } from '../../src/prepare.ts';
import type { Press } from '../../src/print/press.ts';
import { printBriefing } from '../../src/print/print-briefing.ts';
import type { PrintOutcome } from '../../src/print/print-until-settled.ts';
import { tellPageFill } from '../../src/print/tell-page-fill.ts';
import { planOutputs } from '../../src/publish/plan-outputs.ts';
import { reportMessages } from '../../src/reports/report-pretty.ts';
import { resolveBriefing } from '../../src/resolve/resolve-briefing.ts';
import { checkInputs } from '../../src/service/check-inputs.ts';
import { findBriefing } from '../../src/service/find-briefing.ts';
import { resolveService } from '../../src/service/service-settings.ts';
import { readFrontMatter } from '../../src/source/parse-front-matter.ts';
import { readSlug } from '../../src/source/read-slug.ts';
import { readSource } from '../../src/source/read-source.ts';
import { installed } from '../support/installed.ts';
import { memoryWorld } from './memory-world.ts';
import { BRIEFING, type RuleExample } from './rule-examples.ts';

/** What a briefing may use up, unless told otherwise. */
const LIMITS = { timeLimit: 60_000, memoryLimit: 1024 };

/** What each example gave: several tests look at the same one. */
const remembered = new WeakMap<RuleExample, Promise<readonly Message[]>>();

/**
 * Take the briefing of an example through all stages up to the print, on a press without a browser.
 * It is run once, however often it is asked for.
 *
 * @param example Example of `docs/rules.md`.
 * @returns All messages, as the command line orders them.
 */
export function runExample(example: RuleExample): Promise<readonly Message[]> {
  const messages = remembered.get(example) ?? runStages(example);
  remembered.set(example, messages);
  return messages;
}

async function runStages(example: RuleExample): Promise<readonly Message[]> {
  const { stopped } = example.options;
  if (stopped === 'time' || stopped === 'memory') return [tellExceeded(BRIEFING, stopped, LIMITS)];
  if ('upload' in example.options) return lookAtUpload(example);
  const world = memoryWorld(example.files);
  const pageLimit = Number(example.options['page-limit'] ?? 2000);
  const written = example.files['briefpress.yaml'];
  const config = typeof written === 'string' ? written : undefined;
  const settings = resolveSettings({ pageLimit }, { root: world.root, config }, {});
  const briefings = Object.keys(example.files).filter((file) => file.endsWith('.md'));
  const named = await Promise.all(
    briefings.map(async (source) => ({ source, name: (await readSlug(source, world)).slug })),
  );
  const planned = planOutputs(named, settings.run.content, []);
  const clash = planned.find(({ source }) => source === BRIEFING)?.clash;
  const input = { path: BRIEFING, settings, ...(clash && { clash }) };
  const prepared = await prepare(input, world, await installed);
  return [...prepared.messages, ...(await printMessages(prepared, settings, example))];
}

/** What a service says of the files before it accepts them. */
function lookAtUpload({ files }: RuleExample): readonly Message[] {
  const sent = Object.entries(files).map(([path, content]) => ({
    path,
    bytes: Buffer.from(content),
  }));
  const checked = checkInputs(sent);
  if ('messages' in checked) return checked.messages;
  const { wishes } = resolveService({}, {});
  const found = findBriefing(checked.files, wishes, { root: '/' });
  return 'messages' in found ? found.messages : [];
}

async function printMessages(
  { ready }: Prepared,
  settings: Settings,
  { options }: RuleExample,
): Promise<Message[]> {
  if (!ready) return [];
  const press = pressWithoutBrowser(options);
  const { messages } = await printBriefing(press, ready.page, { path: BRIEFING, settings }, {});
  return [...messages, ...tellPageFill(BRIEFING, fillsOf(options.fill))];
}

/** How full pages are, from a list such as `97,52,30`. */
function fillsOf(percentages = ''): PageFill[] {
  return percentages
    .split(',')
    .map((part, index) => ({ page: index + 1, fill: Number(part) / 100 }))
    .map((page) => ({ ...page, depth: page.fill * 700, height: 700, turned: false }));
}

/**
 * Counts a page for each break; the numbers of unsettled anchors never come to rest, and a short end is
 * as many mm long as told, and so are parts that go over their page.
 */
function pressWithoutBrowser({
  unsettled,
  'short-end': end,
  length,
  part,
}: RuleExample['options']): Press {
  return {
    start() {},
    async print({ html, bounds }: Page, { pageLimit }): Promise<PrintOutcome> {
      const pages = html.split('class="page-break"').length;
      if (pages > pageLimit) return { kind: 'page-limit', pages };
      if (unsettled) return { kind: 'unsettled', anchors: unsettled.split(',') };
      const printed = { bytes: new Uint8Array(), pageOf: {}, pageCount: pages, prints: 1 };
      const shortEnd = end && { shortEnd: { millimetres: Number(end), over: Number(end) - 4 } };
      const wrong = bounds && length && { wrongLength: wrongLengthOf(length, bounds) };
      return {
        kind: 'printed',
        printed: { ...printed, ...shortEnd, ...wrong, ...longPartOf(part) },
      };
    },
    facts: () => undefined,
    async close() {},
  };
}

/** A part such as `Summary/2/43/key-point-4:14`: its heading, pages, mm, and what is in it. */
function longPartOf(told: string | undefined): Pick<Printed, 'longParts'> {
  const [, name = '', length = ''] = /^([^/]+)\/(.+)$/.exec(told ?? '') ?? [];
  if (length === '') return {};
  const { bounds: _, ...measured } = wrongLengthOf(length, { min: 0, max: 1, columns: 1 });
  return { longParts: [{ name, ...measured }] };
}

/** A length such as `2.1/31/key-point-4:14,facts:20`: pages, mm, and parts with theirs. */
function wrongLengthOf(told: string, bounds: LengthBounds): WrongLength {
  const [pages, millimetres, parts = ''] = told.split('/');
  const read = parts.split(',').map((part) => part.split(':'));
  return {
    pages: Number(pages),
    millimetres: Number(millimetres),
    bounds,
    parts: read.flatMap(([name = '', mm]) =>
      mm === undefined ? [] : [{ name: name.replaceAll('-', ' '), millimetres: Number(mm) }],
    ),
  };
}

/**
 * Write messages as the command line prints them, infos too.
 *
 * @param messages Messages of one example.
 * @returns The lines.
 */
export function reportOf(messages: readonly Message[]): string {
  return reportMessages(messages, { colors: createColors(false), verbose: true, quiet: false });
}

/**
 * Run the rules on the tree of an example from which all positions have been taken, as a plugin
 * might leave it.
 *
 * @param example Example of `docs/rules.md`.
 * @returns The messages; undefined where the example has no readable front matter, hence no tree.
 */
export async function runWithoutPositions(example: RuleExample): Promise<Message[] | undefined> {
  const world = memoryWorld(example.files);
  const source = await readSource(BRIEFING, world);
  if ('messages' in source) return undefined;
  const { frontMatter } = readFrontMatter(source.file);
  if (!frontMatter) return undefined;
  const tree = parseMarkdown(source.file.text, frontMatter.data.lang);
  for (const node of allNodes(tree)) {
    delete node.position;
    if (node.data && 'position' in node.data) delete node.data.position;
  }
  const { briefing } = await resolveBriefing(source.file, frontMatter, tree, world);
  return runRules(briefing, rules);
}
