import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type BenchDocument, batchOf, documentOf, filesOf } from '../../bench/corpus.mjs';
import { createWorld } from '../../src/io/create-world.ts';
import { resolveSettings } from '../../src/options.ts';
import { prepare } from '../../src/prepare.ts';
import { slow } from '../support/slow.ts';
import { temporaryProject } from '../support/temporary-project.ts';

/** What our own check says of a document written as a briefing. */
async function preparedOf(document: BenchDocument) {
  const files = Object.entries(filesOf('a', document, 'briefing'));
  const { root } = temporaryProject(Object.fromEntries(files.map(([f, t]) => [`content/${f}`, t])));
  const settings = resolveSettings({}, { root, config: undefined }, {});
  return prepare({ path: 'content/a.md', settings }, createWorld(root));
}

const blocksOf = (document: BenchDocument) => document.sections.flatMap(({ blocks }) => blocks);

function citesOf(document: BenchDocument): string[] {
  const sentences = blocksOf(document).flatMap((one) =>
    one.kind === 'paragraph' ? one.sentences : [],
  );
  return [...document.bottomLine, ...sentences].flatMap(({ cites }) => cites.map(({ key }) => key));
}

describe('documentOf', slow, () => {
  it('gives the same document each time', () => {
    expect(documentOf('S')).toEqual(documentOf('S'));
  });

  it('gives the documents that the committed figures were measured with', () => {
    const texts = ['S', 'M'].map((name) => filesOf(name, documentOf(name), 'html')[`${name}.html`]);
    const digests = texts.map((text = '') => createHash('sha256').update(text).digest('hex'));
    expect(digests.map((digest) => digest.slice(0, 16))).toEqual([
      '7fa440b6274ffe02',
      '18b113157fbbc621',
    ]);
  });

  it.each([
    ['S', 17],
    ['M', 80],
    ['L', 800],
    ['p181', 40],
    ['r1000', 1000],
  ])('cites every reference of %s, numbered by first appearance', (name, count) => {
    const document = documentOf(name);
    const keys = [...new Set(citesOf(document))];
    expect(keys).toHaveLength(count);
    expect(keys.map((key) => document.numbers.get(key))).toEqual(keys.map((_, i) => i + 1));
    expect(document.references.map(({ id }) => id).sort()).toEqual(keys.sort());
  });

  it('cites each reference of r100 once', () => {
    expect(citesOf(documentOf('r100'))).toHaveLength(100);
  });

  it('has a table of 500 rows in t500', () => {
    const tables = blocksOf(documentOf('t500')).filter((block) => block.kind === 'table');
    expect(tables.map(({ rows }) => rows.length)).toContain(500);
  });

  it('refuses a name that means nothing', () => {
    expect(() => documentOf('x12')).toThrow('there is no document x12');
  });
});

describe('batchOf', slow, () => {
  it('makes documents that differ', () => {
    const titles = batchOf(10).map(([, document]) => document.title);
    expect(new Set(titles).size).toBe(10);
  });
});

describe('filesOf', slow, () => {
  it.each(['S', 'p10', 'r100', 't100'])('writes %s as a briefing without faults', async (name) => {
    const { messages, ready } = await preparedOf(documentOf(name));
    expect(messages.filter(({ level }) => level !== 'info')).toEqual([]);
    expect(ready).toBeDefined();
  });

  it('writes briefings of a batch without faults', async () => {
    for (const [, document] of batchOf(2)) {
      expect((await preparedOf(document)).messages.map(({ ruleId }) => ruleId)).toEqual([]);
    }
  });

  it('writes the floor without a style, each citation a link to its reference', () => {
    const html = filesOf('S', documentOf('S'), 'html')['S.html'] ?? '';
    const targets = [...html.matchAll(/href="#(ref-\d+)"/g)].map(([, id]) => id);
    expect(html).not.toMatch(/<style|style=|class=|<link/);
    expect(new Set(targets).size).toBe(17);
    for (const id of targets) expect(html).toContain(`<li id="${id}">`);
  });

  it('writes the same words for every program', () => {
    const document = documentOf('S');
    const words = citesOf(document).length;
    const count = (form: 'briefing' | 'pandoc', file: string) =>
      (filesOf('S', document, form)[file] ?? '').match(/@s\d+/g)?.length;
    expect(count('briefing', 'S.md')).toBe(words);
    expect(count('pandoc', 'S.md')).toBe(words);
    expect((filesOf('S', document, 'typst')['S.typ'] ?? '').match(/#cite/g)).toHaveLength(words);
  });
});
