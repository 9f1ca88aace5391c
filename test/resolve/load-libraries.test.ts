import { describe, expect, it } from 'vitest';
import { loadLibraries } from '../../src/resolve/load-libraries.ts';
import { readFrontMatter } from '../../src/source/parse-front-matter.ts';
import type { World } from '../../src/world.ts';
import { briefingText } from '../support/briefing-text.ts';
import { plainWorld } from '../support/plain-world.ts';

const entry = (id: string) => JSON.stringify([{ id, type: 'book', title: 'A book' }]);

const inText = { item: { id: 'inText', type: 'book' }, file: 'content/deep/x.md', fields: {} };

async function load(
  keys: string[],
  files: Record<string, string | Uint8Array> = {},
  cited: string[] = [],
  world: World = plainWorld(files),
) {
  const file = { path: 'content/deep/x.md', text: briefingText('', keys), sha256: '' };
  const { frontMatter } = readFrontMatter(file);
  if (!frontMatter) throw new Error('the front matter of this test is wrong');
  const definitions = { sources: [{ ...inText, key: 'inText' }], findings: [] };
  const request = { file: file.path, frontMatter, definitions, cited: new Set(cited) };
  return loadLibraries(request, world);
}

describe('a bibliography', () => {
  it('is found relative to the briefing', async () => {
    const { inputs } = await load(['bibliography: ../lib.json'], {
      'content/lib.json': entry('a'),
    });
    expect(inputs).toEqual([{ path: 'content/lib.json', sha256: expect.any(String) }]);
  });

  it('comes after the front matter and the text of the document, in the order named', async () => {
    const keys = [
      'bibliography: [b.json, c.json]',
      'references:',
      '  - {id: a, type: book, title: A}',
    ];
    const { lists } = await load(keys, {
      'content/deep/b.json': entry('b'),
      'content/deep/c.json': entry('c'),
    });
    expect(lists.map((list) => list.map(({ key }) => key))).toEqual([
      ['a', 'inText'],
      ['b'],
      ['c'],
    ]);
  });

  it.each([
    ['is not there', 'none.json', '`none.json` is not there'],
    ['lies outside', '../../../lib.json', '`../../../lib.json` lies outside the project'],
    ['is absolute', '/etc/hosts', '`/etc/hosts` lies outside the project'],
  ])('that %s is told at the place that names it', async (_, name, words) => {
    const { messages } = await load([`bibliography: ${name}`]);
    expect(messages).toMatchObject([
      {
        ruleId: 'bibliography-readable',
        place: { start: { line: 4, column: 15 } },
        reason: `${words}, expected a bibliography`,
      },
    ]);
  });

  it('may be larger than a briefing', async () => {
    const text = `${entry('a')}${' '.repeat(2_000_000)}`;
    const { lists } = await load(['bibliography: b.json'], { 'content/deep/b.json': text });
    expect(lists[1]?.map(({ key }) => key)).toEqual(['a']);
  });

  it('in JSON that is not UTF-8 is told in its own file', async () => {
    const { messages } = await load(['bibliography: b.json'], {
      'content/deep/b.json': Buffer.from([0x5b, 0xff, 0x5d]),
    });
    expect(messages).toMatchObject([
      { file: 'content/deep/b.json', place: { start: { line: 1, column: 2 } } },
    ]);
  });

  it('in BibTeX that is not UTF-8 is read all the same, with a warning at the first odd byte', async () => {
    const text = Buffer.from('@misc{a,\n title = {Caf\xe9}}', 'latin1');
    const { lists, messages } = await load(
      ['bibliography: b.bib'],
      { 'content/deep/b.bib': text },
      ['a'],
    );
    expect([lists[1]?.[0]?.item.title, messages]).toMatchObject([
      'Café',
      [
        {
          ruleId: 'bibliography-encoding',
          level: 'warning',
          file: 'content/deep/b.bib',
          place: { start: { line: 2, column: 14 } },
        },
      ],
    ]);
  });

  it('in BibTeX gives the cited entries in full and the others by key', async () => {
    const { lists } = await load(
      ['bibliography: b.bib'],
      { 'content/deep/b.bib': '@book{a, title = {A}}\n@book{b, title = {B}}' },
      ['b'],
    );
    expect(lists[1]?.map(({ key, item }) => [key, item.title])).toEqual([
      ['a', undefined],
      ['b', 'B'],
    ]);
  });

  it.each([
    ['NUL bytes', '@misc{a, title = {x\0y}}', 'Unexpected NUL character (`U+0000`), expected text'],
    ['nothing', ' \n', 'The file holds nothing but white space, expected text'],
    [
      'JSON',
      '[{"id": "a"}]',
      'Unexpected `[{"id": "a"}]`, expected an entry such as `@book{key, …}` (BibTeX)',
    ],
  ])('that ends in `.bib` and holds %s is told, and gives no sources', async (_, text, reason) => {
    const { messages, incomplete } = await load(['bibliography: b.bib'], {
      'content/deep/b.bib': text,
    });
    expect([incomplete, messages.map((message) => message.reason)]).toEqual([true, [reason]]);
  });

  it.each([
    ['an entry of a wrong shape', 'b.yaml', '- {id: a, publisher: {x: y}}\n- {id: b, title: B}'],
    ['an impossible date', 'b.yaml', '- {id: a, issued: 2019-02-30}\n- {id: b, title: B}'],
    ['an entry without a key', 'b.yaml', '- {title: A}\n- {id: b, title: B}'],
    ['an entry that is never closed', 'b.bib', '@book{a, title = {A\n@book{b, title = {B}}'],
    ['an entry without a key', 'b.bib', '@book{title = {A}}\n@book{b, title = {B}}'],
    ['text between records', 'b.ris', '1.\nTY  - BOOK\nID  - b\nER  - \n2.\n'],
  ])('is only warned of for %s that nobody cites (%s)', async (_, name, text) => {
    const { messages } = await load([`bibliography: ${name}`], { [`content/deep/${name}`]: text }, [
      'b',
    ]);
    expect(messages).toMatchObject([{ ruleId: 'bibliography-tidy', level: 'warning' }]);
  });

  it('is told once of a field that is not used, with how many cited entries have it', async () => {
    const entry = (id: string) => `- {id: ${id}, title: T, frob: 1}`;
    const files = { 'content/deep/b.yaml': ['a', 'b', 'c', 'd'].map(entry).join('\n') };
    const { messages } = await load(['bibliography: b.yaml'], files, ['b', 'c', 'd']);
    expect(messages).toMatchObject([
      {
        ruleId: 'bibliography-tidy',
        place: { start: { line: 2 } },
        reason: 'Unknown field `frob` of entry `b` and of 2 more, expected a field of CSL',
      },
    ]);
  });

  it('is not told of a field that is not used where nobody cites the entry', async () => {
    const files = { 'content/deep/b.ris': 'TY  - NEW\nID  - a\nZZ  - x\nER  - ' };
    const { messages } = await load(['bibliography: b.ris'], files, []);
    expect(messages).toEqual([]);
  });

  it.each([
    ['b.json', '[{"id": "http://zotero.org/items/A", "citation-key": "Fox2019"}]'],
    ['b.ris', 'TY  - JOUR\nAU  - Fox, A.\nPY  - 2019\nER  - '],
  ])('%s is cited by a key that is meant for it', async (name, text) => {
    const { lists, messages } = await load(
      [`bibliography: ${name}`],
      { [`content/deep/${name}`]: text },
      ['Fox2019'],
    );
    expect([lists.at(-1)?.map(({ key }) => key), messages]).toEqual([['Fox2019'], []]);
  });

  it('is at fault for a cited entry of a wrong shape', async () => {
    const files = { 'content/deep/b.yaml': '- {id: a, publisher: {x: y}}' };
    const { messages } = await load(['bibliography: b.yaml'], files, ['a']);
    expect(messages).toMatchObject([{ ruleId: 'bibliography-readable', level: 'error' }]);
  });

  it('that gives no source but a warning leaves unknown keys to be told', async () => {
    const files = { 'content/deep/b.yaml': '- {title: A}' };
    const { incomplete } = await load(['bibliography: b.yaml'], files, ['a']);
    expect(incomplete).toBe(false);
  });

  it('with an ending that says nothing is told', async () => {
    const { messages } = await load(['bibliography: b.txt'], { 'content/deep/b.txt': 'x' });
    expect(messages).toMatchObject([
      { ruleId: 'bibliography-readable', actual: expect.any(String) },
    ]);
  });

  it('that is larger than any true one is told', async () => {
    const { messages } = await load(['bibliography: b.bib'], {
      'content/deep/b.bib': Buffer.alloc(20_000_001, 'x'),
    });
    expect(messages[0]?.reason).toBe('`b.bib` is larger than 20 MB, expected a bibliography');
  });
});

describe('a bibliography that a world remembers', () => {
  const keys = ['bibliography: lib.bib'];
  const twoBooks = { 'content/deep/lib.bib': '@book{a, title={A}}\n@book{b, title={B}}\n' };

  /** A world that gives what it made before of the same thing. */
  function rememberingWorld(files: Record<string, string>): World {
    const known = new Map<string, unknown>();
    return {
      ...plainWorld(files),
      made<Value>(_: Uint8Array, what: string, make: () => Value): Value {
        if (!known.has(what)) known.set(what, make());
        return known.get(what) as Value;
      },
    };
  }

  it('is parsed once for the same citations', async () => {
    const world = rememberingWorld(twoBooks);
    const [first, second] = [
      await load(keys, {}, ['a'], world),
      await load(keys, {}, ['a'], world),
    ];
    expect(second.lists[1]?.[0]).toBe(first.lists[1]?.[0]);
    expect(second).toEqual(first);
  });

  it('is read in full for what another briefing cites', async () => {
    const world = rememberingWorld(twoBooks);
    await load(keys, {}, ['a'], world);
    const { lists } = await load(keys, {}, ['b'], world);
    expect(lists).toEqual((await load(keys, twoBooks, ['b'])).lists);
  });

  it('is parsed once for all citations in a format that is read whole', async () => {
    const world = rememberingWorld({ 'content/deep/lib.json': entry('a') });
    const named = ['bibliography: lib.json'];
    const [first, second] = [await load(named, {}, ['a'], world), await load(named, {}, [], world)];
    expect(second.lists[1]).toBe(first.lists[1]);
  });
});
