import { describe, expect, it } from 'vitest';
import { loadLibraries } from '../../src/resolve/load-libraries.ts';
import { readFrontMatter } from '../../src/source/parse-front-matter.ts';
import { briefingText } from '../support/briefing-text.ts';
import { plainWorld } from '../support/plain-world.ts';

const entry = (id: string) => JSON.stringify([{ id, type: 'book', title: 'A book' }]);

async function load(keys: string[], files: Record<string, string | Uint8Array> = {}) {
  const file = { path: 'content/deep/x.md', text: briefingText('', keys), sha256: '' };
  const { frontMatter } = readFrontMatter(file);
  if (!frontMatter) throw new Error('the front matter of this test is wrong');
  return loadLibraries(file.path, frontMatter, plainWorld(files));
}

describe('a bibliography', () => {
  it('is found relative to the briefing', async () => {
    const { inputs } = await load(['bibliography: ../lib.json'], {
      'content/lib.json': entry('a'),
    });
    expect(inputs).toEqual([{ path: 'content/lib.json', sha256: expect.any(String) }]);
  });

  it('comes after the sources of the document, in the order named', async () => {
    const keys = [
      'bibliography: [b.json, c.json]',
      'references:',
      '  - {id: a, type: book, title: A}',
    ];
    const { lists } = await load(keys, {
      'content/deep/b.json': entry('b'),
      'content/deep/c.json': entry('c'),
    });
    expect(lists.map((list) => list.map(({ key }) => key))).toEqual([['a'], ['b'], ['c']]);
  });

  it.each([
    ['is not there', 'none.json', '`none.json` does not exist'],
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

  it('that is not UTF-8 is told in its own file', async () => {
    const { messages } = await load(['bibliography: b.json'], {
      'content/deep/b.json': Buffer.from([0x5b, 0xff, 0x5d]),
    });
    expect(messages).toMatchObject([
      { file: 'content/deep/b.json', place: { start: { line: 1, column: 2 } } },
    ]);
  });
});
