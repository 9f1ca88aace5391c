import { createHash } from 'node:crypto';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Built,
  blockAt,
  build,
  buildOne,
  openRun,
  type PlacedBlock,
  placeOf,
} from '../../src/index.ts';
import { createWorld } from '../../src/io/create-world.ts';
import { type RawOptions, resolveSettings } from '../../src/options.ts';
import type { ReadPdf } from '../pdf/read-pdf.ts';
import { briefingText } from '../support/briefing-text.ts';
import { builtBriefing } from '../support/built-briefing.ts';
import { installed } from '../support/installed.ts';
import { poolInThisThread } from '../support/pool-in-this-thread.ts';
import { readOnce } from '../support/read-once.ts';
import { ownCache } from '../support/run-with-cache.ts';
import { press } from '../support/shared-press.ts';
import { temporaryProject } from '../support/temporary-project.ts';
import { wide, widely } from '../support/widely.ts';
import { linesOf, share, wordsInBox, wordsInSource, wordsOf, wordsOfBuild } from './words-in.ts';

const briefings = [
  'content/russia-venezuela-relations.md',
  'content/smallpox-eradication.md',
  'test/fixtures/briefings/every-feature.md',
  'test/fixtures/briefings/right-to-left.md',
  'test/fixtures/briefings/hebrew.md',
  'test/fixtures/briefings/cyrillic.md',
  'test/fixtures/briefings/charts.md',
  'test/fixtures/briefings/wide-tables.md',
];
const root = process.cwd();
const settings = resolveSettings({}, { root, config: undefined }, {});

/** A briefing with its map, as an independent reader sees its pages. */
interface Mapped {
  path: string;
  lang: string;
  bytes: Uint8Array;
  blocks: readonly PlacedBlock[];
  read: ReadPdf;
}

async function mapped(path: string, { pdf, sideMap, messages }: Built): Promise<Mapped> {
  if (!pdf || !sideMap) throw new Error(JSON.stringify(messages));
  const read = await readOnce(pdf.bytes);
  return { path, lang: read.lang ?? 'en', bytes: pdf.bytes, blocks: sideMap.blocks, read };
}

async function buildText(text: string, options: RawOptions = {}): Promise<Built> {
  const project = temporaryProject({ 'content/a.md': text });
  const input = { path: 'content/a.md', settings: project.settings(options), sideMap: true };
  return build(input, createWorld(project.root), press, { installed: await installed });
}

/** The same draws in every run (a linear congruence, as in the C standard). */
function draw<Value>(values: readonly Value[], count: number, seed: number): Value[] {
  const rest = [...values];
  let state = seed;
  return Array.from({ length: Math.min(count, rest.length) }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return rest.splice(Math.floor((state / 2 ** 32) * rest.length), 1)[0] as Value;
  });
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Words that only the author wrote: the build prints others besides, and a reader breaks some. */
function writtenWords({ path, lang, blocks }: Mapped): Set<string> {
  const files = new Set([path, ...blocks.map(({ file }) => file)]);
  const words = [...files].flatMap((file) => wordsOf(linesOf(file).join('\n')));
  const own = wordsOfBuild(lang);
  return new Set(words.filter((word) => !own.has(word)));
}

/** Height of the margins, in pt. */
const MARGIN = 56;

/** Fewer words tell nothing of where they come from. */
const FEWEST = 3;

describe('the side map', () => {
  let all: (Mapped & { written: Set<string> })[];

  beforeAll(async () => {
    all = [];
    for (const path of briefings) {
      const one = await mapped(path, await builtBriefing(path));
      all.push({ ...one, written: writtenWords(one) });
    }
  }, 300_000);

  it('changes no byte of the PDF', { ...wide, timeout: 300_000 }, async () => {
    const some = widely(['test/fixtures/briefings/every-feature.md'], briefings);
    for (const { path, bytes } of all.filter((one) => some.includes(one.path))) {
      const plain = await build({ path, settings }, createWorld(root), press, {
        installed: await installed,
      });
      expect(plain.sideMap).toBeUndefined();
      expect([path, sha256(plain.pdf?.bytes ?? new Uint8Array())]).toEqual([path, sha256(bytes)]);
    }
  });

  it('leads from 95 of 100 random blocks to the lines that they are written in', () => {
    const told = all.flatMap((one) =>
      one.blocks
        .filter((block) => isInnermost(block, one.blocks))
        .map((block) => ({ block, words: only(one.written, wordsInBox(one.read, block)) }))
        .filter(({ words }) => words.length >= FEWEST),
    );
    for (const seed of [1, 2, 3]) {
      const drawn = draw(told, 100, seed);
      const wrong = drawn.filter(({ block, words }) => share(words, wordsInSource(block)) < 0.7);
      expect(drawn).toHaveLength(100);
      expect(wrong.map(({ block, words }) => ({ ...block, words })).slice(5)).toEqual([]);
    }
  });

  it('leads from 95 of 100 random words on the pages to a block that is written with them', () => {
    const told = all.flatMap((one) => {
      return one.read.pages.flatMap(({ items, height: high }, index) =>
        items.flatMap((item) => {
          // Furniture stands in the margins, and is no block.
          if (item.y < MARGIN || item.y > high - MARGIN) return [];
          const words = only(one.written, wordsOf(item.text));
          return words.length >= FEWEST ? [{ one, item, page: index + 1, words }] : [];
        }),
      );
    });
    for (const seed of [4, 5, 6]) {
      const drawn = draw(told, 100, seed);
      const wrong = drawn.filter(({ one, item: { x, y, width }, page, words }) => {
        const block = blockAt(one, page, x + width / 2, y + 2);
        return !block || share(words, wordsInSource(block)) < 0.7;
      });
      expect(drawn).toHaveLength(100);
      expect(wrong.map(({ one, item, page }) => [one.path, page, item.text]).slice(5)).toEqual([]);
    }
  });

  it('leads from 95 of 100 random lines to where their words are printed', () => {
    const told = all.flatMap((one) =>
      proseLines(one.path).flatMap(({ line, words }) =>
        words.length >= FEWEST + 2 ? [{ one, line, words }] : [],
      ),
    );
    for (const seed of [7, 8, 9]) {
      const drawn = draw(told, 100, seed);
      const wrong = drawn.filter(({ one, line, words }) => {
        const place = placeOf(one, one.path, line);
        return !place || share(words, around(one, place)) < 0.7;
      });
      expect(drawn).toHaveLength(100);
      expect(wrong.map(({ one, line }) => `${one.path}:${line}`).slice(5)).toEqual([]);
    }
  });

  it('leads from each entry of the references to its entry in the reference file', () => {
    for (const { blocks } of all) {
      const entries = blocks.filter(({ file }) => file.includes('.references.'));
      for (const entry of entries) {
        const lines = linesOf(entry.file)
          .slice(entry.line - 1, entry.endLine)
          .join('\n');
        expect(lines.match(/\bid"?: /g)).toHaveLength(1);
      }
    }
    const files = new Set(all.flatMap(({ blocks }) => blocks.map(({ file }) => file)));
    expect([...files].filter((file) => file.includes('.references.'))).toHaveLength(5);
  });

  it('leads from what is told of an era to its lines in the front matter', () => {
    const [one] = all;
    if (!one) throw new Error('nothing was built');
    const lines = linesOf(one.path);
    const line = lines.findIndex((text) => text.includes('reason: '));
    const cell = placeOf(one, one.path, line + 1);
    expect(cell && wordsInBox(one.read, cell).length).toBeGreaterThan(2);
    expect(
      cell && share(only(one.written, wordsInBox(one.read, cell)), wordsOf(lines[line] ?? '')),
    ).toBe(1);
  });

  it('leads from a figure to its directive', () => {
    const one = all.find(({ path }) => path.endsWith('charts.md'));
    if (!one) throw new Error('nothing was built');
    const directives = linesOf(one.path).flatMap((text, index) =>
      text.startsWith('::chart') ? [index + 1] : [],
    );
    expect(directives.length).toBeGreaterThan(3);
    for (const line of directives) {
      const figure = placeOf(one, one.path, line);
      expect([figure?.line, figure && height(figure) > 50]).toEqual([line, true]);
    }
  });

  it('has its boxes on the pages of the PDF', () => {
    for (const { blocks, read } of all) {
      for (const { page, box } of blocks) {
        const { width = 0, height: high = 0 } = read.pages[page - 1] ?? {};
        expect(box[0]).toBeGreaterThan(-1);
        expect(box[1]).toBeGreaterThan(-1);
        expect(box[2]).toBeLessThan(width + 1);
        expect(box[3]).toBeLessThan(high + 1);
      }
    }
  });
});

describe('a side map of', () => {
  const long = Array.from({ length: 900 }, (_, i) => (i % 3 === 0 ? `alpha${letters(i)}` : 'and'));

  it('a paragraph over a page break has one block on each page, with the words of that page', async () => {
    const built = await buildText(briefingText(`Short.\n\n${long.join(' ')}\n\nLast.`));
    const one = await mapped('content/a.md', built);
    const parts = one.blocks.filter((block) => wordsInBox(one.read, block).length > 50);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ page }) => page)).toEqual(parts.map((_, index) => index + 1));
    expect(
      new Set(parts.map(({ line, column, endLine }) => `${line}:${column}-${endLine}`)).size,
    ).toBe(1);
    const words = parts.flatMap((part) => wordsInBox(one.read, part));
    expect(words.join(' ')).toBe(long.join(' '));
    expect(placeOf(one, 'content/a.md', parts[0]?.line ?? 0)).toEqual(parts[0]);
  }, 60_000);

  it('a plain PDF leads to the same places as that of one that conforms', async () => {
    const text = briefingText('## One\n\nA paragraph of words.\n\n- first item\n- second item\n');
    const plain = await buildText(text, { conformance: 'none' });
    const keyed = await buildText(text);
    const { pdf } = await buildPlain(text, { conformance: 'none' });
    expect(plain.sideMap).toEqual(keyed.sideMap);
    expect(plain.sideMap?.blocks.length).toBeGreaterThan(5);
    expect(sha256(plain.pdf?.bytes ?? new Uint8Array())).toBe(sha256(pdf?.bytes ?? Buffer.of(1)));
  }, 60_000);

  it('a text with comments has the lines and columns of the file', async () => {
    const body = 'Before.\n\n<!-- not\nprinted -->\n\n%%x%% Words after a comment.\n';
    const one = await mapped('content/a.md', await buildText(briefingText(body)));
    const text = briefingText(body).split('\n');
    const line = text.findIndex((words) => words.startsWith('%%x%%')) + 1;
    const block = placeOf(one, 'content/a.md', line);
    expect(block).toMatchObject({ line, endLine: line });
    expect(text[line - 1]?.slice((block?.column ?? 0) - 1).trimStart()).toMatch(/^Words/);
    expect(block && wordsInBox(one.read, block)).toEqual(['words', 'after', 'comment']);
  }, 60_000);
});

it('a side map comes of building one briefing when it is asked for, also where the PDF is kept', async () => {
  const project = temporaryProject({ 'content/a.md': briefingText('Words of a paragraph.') });
  ownCache(project);
  const own = project.settings({});
  const cached = { ...own, run: { ...own.run, cacheBytes: 100_000_000 } };
  const run = openRun(cached, { press, pool: poolInThisThread(project.root) });
  const first = await buildOne(run, 'content/a.md');
  const kept = await buildOne(run, 'content/a.md');
  const asked = await buildOne(run, 'content/a.md', { sideMap: true });
  expect([first.result.kept, kept.result.kept, asked.result.kept]).toEqual([
    undefined,
    true,
    undefined,
  ]);
  expect([Object.keys(first), Object.keys(kept)]).toEqual([
    ['result', 'pdf', 'made'],
    ['result', 'pdf', 'made'],
  ]);
  const words =
    linesOf(path.join(project.root, 'content/a.md')).indexOf('Words of a paragraph.') + 1;
  expect(asked.sideMap && placeOf(asked.sideMap, 'content/a.md', words)).toMatchObject({
    page: 1,
    line: words,
    endLine: words,
  });
  expect(sha256(asked.pdf?.bytes ?? Buffer.of())).toBe(sha256(first.pdf?.bytes ?? Buffer.of(1)));
}, 60_000);

async function buildPlain(text: string, options: RawOptions): Promise<Built> {
  const project = temporaryProject({ 'content/a.md': text });
  const input = { path: 'content/a.md', settings: project.settings(options) };
  return build(input, createWorld(project.root), press, { installed: await installed });
}

function only(known: ReadonlySet<string>, words: readonly string[]): string[] {
  return words.filter((word) => known.has(word));
}

function letters(number: number): string {
  return [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

function isInnermost(block: PlacedBlock, blocks: readonly PlacedBlock[]): boolean {
  return !blocks.some((other) => other.page === block.page && isInside(other, block));
}

function isInside({ box: inner }: PlacedBlock, { box: outer }: PlacedBlock): boolean {
  const [left, bottom, right, top] = inner;
  const isSmaller = (right - left) * (top - bottom) < (outer[2] - outer[0]) * (outer[3] - outer[1]);
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  return isSmaller && x > outer[0] && x < outer[2] && y > outer[1] && y < outer[3];
}

function height({ box }: PlacedBlock): number {
  return box[3] - box[1];
}

/** Words of a block on all pages that it stands on. */
function around({ read, blocks }: Mapped, place: PlacedBlock): string[] {
  return blocks
    .filter(
      ({ file, line, endLine }) =>
        [file, line, endLine].join() === [place.file, place.line, place.endLine].join(),
    )
    .flatMap((block) => wordsInBox(read, block));
}

/** Lines of the body that print as they are written, with their words. */
function proseLines(file: string): { line: number; words: string[] }[] {
  const lines = linesOf(file);
  const start = lines.indexOf('---', 1);
  let isCode = false;
  return lines.flatMap((text, index) => {
    if (/^\s*(?:```|~~~)/.test(text)) isCode = !isCode;
    if (index <= start || isCode || /^(?:\s*:{2,}|<|!?\[|\s*(?:```|~~~)|\s{4})/.test(text))
      return [];
    const plain = text
      .replace(/\[[^\]]*@[^\]]*\]|\{[^}]*\}|\]\([^)]*\)|:[a-z-]+\[|https?:\S+/g, ' ')
      .replace(/[*_`]/g, '');
    return [{ line: index + 1, words: wordsOf(plain) }];
  });
}
