import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { Code, Image, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import { boxOfCut } from '../scripts/pictures/box-of-cut.mjs';
import { deviceCuts } from '../scripts/pictures/device-cuts.mjs';
import { joinDeviceExamples } from '../scripts/pictures/device-examples.mjs';
import { type Built, build } from '../src/build.ts';
import { prepare } from '../src/prepare.ts';
import { builtBriefing } from './support/built-briefing.ts';
import { installed } from './support/installed.ts';
import { memoryProject } from './support/memory-project.ts';
import { readOnce } from './support/read-once.ts';
import { press } from './support/shared-press.ts';
import { describeWidely } from './support/widely.ts';

const page = readFileSync('docs/devices.md', 'utf8');
const tree: Root = unified().use(remarkParse).parse(page);
const files = joinDeviceExamples(page);
const briefings = Object.keys(files).filter((name) => name.endsWith('.md'));
const { world, settings } = memoryProject(files);
const KILOBYTE = 1024;

describe('the examples of docs/devices.md', () => {
  it('all stand in a briefing that is built, or beside it', () => {
    const told = Object.values(files);
    const used = ['yaml', 'markdown', 'csv'];
    const lost = nodesOf<Code>('code').filter(
      ({ lang, value }) => used.includes(lang ?? '') && !told.some((text) => text.includes(value)),
    );
    expect(lost).toEqual([]);
  });

  it('are of no kind that is neither built nor shown as output', () => {
    const kinds = new Set(nodesOf<Code>('code').map(({ lang }) => lang));
    expect([...kinds].sort()).toEqual(['csv', 'markdown', 'text', 'yaml']);
  });

  it.each(briefings)('give no message that is not an info: %s', async (path) => {
    const { messages } = await prepare({ path, settings }, world, await installed);
    expect(messages.filter(({ level }) => level !== 'info')).toEqual([]);
  });
});

describe('the pictures of docs/devices.md', () => {
  const names = Object.keys(deviceCuts);

  it('are those that the script makes', () => {
    const shown = nodesOf<Image>('image').map(({ url }) => url);
    expect(shown.sort()).toEqual(names.map((name) => `images/${name}.png`).sort());
  });

  it('say in words what they show', () => {
    expect(nodesOf<Image>('image').filter(({ alt }) => (alt ?? '').length < 20)).toEqual([]);
  });

  it('are small', () => {
    const large = names.filter((name) => statSync(`docs/images/${name}.png`).size > 30 * KILOBYTE);
    expect(large).toEqual([]);
  });

  it('are few enough to be fetched with the page', () => {
    const sizes = readdirSync('docs/images').map((name) => statSync(`docs/images/${name}`).size);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(900 * KILOBYTE);
  });
});

const [examples = '', ...fixtures] = new Set(Object.values(deviceCuts).map(sourceOf));

// The first is all the examples in one briefing, the others stand in the fixtures.
describeWidely([examples], fixtures)('the print of %s', (source) => {
  let built: Built;

  beforeAll(async () => {
    const example = { path: source, settings };
    built = await (source in files
      ? build(example, world, press, { installed: await installed })
      : builtBriefing(source));
  });

  it('gives no message that is not an info', () => {
    expect(built.messages.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('has what its pictures show, each on one page', async () => {
    const { pages } = await readOnce(built.pdf?.bytes ?? new Uint8Array());
    const cuts = Object.entries(deviceCuts).filter(([, cut]) => sourceOf(cut) === source);
    const lost = cuts.filter(([, cut]) => boxOfCut(pages, cut) === undefined);
    expect(lost).toEqual([]);
  });
});

/** An example, or a sample that is not on the page. */
function sourceOf({ briefing = 'devices' }: { briefing?: string }): string {
  const name = `${briefing}.md`;
  return name in files ? name : `test/fixtures/briefings/${name}`;
}

function nodesOf<Node extends Code | Image>(type: Node['type']): Node[] {
  const found: Node[] = [];
  visit(tree, type, (node) => {
    found.push(node as Node);
  });
  return found;
}
