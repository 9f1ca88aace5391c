import type { Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { markdownKnown } from '../../src/check/rules/markdown-known.ts';
import { wordsOf } from '../../src/markdown/words.ts';
import { resolveText } from '../support/resolve-text.ts';

const targets = `

## The *first* part {#sec-intro}

::map{#fig-rivers countries="IS"}

| A |
|---|
| 1 |

: Words {#tbl-rise}

::table-caption[Others]{#tab-fall}

| A |
|---|
| 1 |
`;

async function linksIn(body: string, keys: string[] = []) {
  const { briefing } = await resolveText(body + targets, {}, 'en', keys);
  const links: Link[] = [];
  visit(briefing.tree, 'link', (link) => {
    links.push(link);
  });
  return {
    links: links.map((link) => `${wordsOf(link)} ${link.url}`),
    unknown: briefing.undefinedCitations.map(({ key }) => key),
  };
}

describe('a citation that names something of the briefing', () => {
  it.each([
    ['See @sec-intro.', 'The first part #sec-intro'],
    ['See [@sec-intro].', 'The first part #sec-intro'],
    ['See @sec:intro.', 'The first part #sec-intro'],
    ['See @tbl-rise.', 'Table #tbl-rise'],
    ['See @tbl-fall.', 'Table #tab-fall'],
    ['See @tab:rise.', 'Table #tbl-rise'],
    ['See @fig-rivers.', 'Map #fig-rivers'],
  ])('is a link in %j', async (body, link) => {
    expect(await linksIn(body)).toEqual({ links: [link], unknown: [] });
  });

  it('may name several', async () => {
    expect((await linksIn('See [@tbl-rise; @tbl-fall].')).links).toEqual([
      'Table #tbl-rise',
      'Table #tab-fall',
    ]);
  });

  it('may stand in a value of the front matter', async () => {
    const { unknown } = await linksIn('', ['facts: [{label: L, value: "See @tbl-rise"}]']);
    expect(unknown).toEqual([]);
  });

  it('cites where a source has that key', async () => {
    const source = 'references: [{id: fig-rivers, type: book, title: T}]';
    expect(await linksIn('See @fig-rivers.', [source])).toEqual({ links: [], unknown: [] });
  });

  it.each([['See @fig-other.'], ['See [@fig-rivers; @fig-other].'], ['See [-@fig-other].']])(
    'is told where it is not there: %j',
    async (body) => {
      expect((await linksIn(body)).unknown).toContain('fig-other');
    },
  );
});

it('copies words of a heading that stand where the link does', async () => {
  const { briefing } = await resolveText(`One ==two==, see [@sec-intro].${targets}`);
  const [link] = briefing.tree.children.flatMap((node) =>
    node.type === 'paragraph' ? node.children.filter(({ type }) => type === 'link') : [],
  );
  const places = new Set<unknown>();
  if (link) visit(link, ({ position }) => void places.add(position?.start.offset));
  expect([...places]).toEqual([link?.position?.start.offset]);
  const told: string[] = [];
  markdownKnown.check(briefing, ({ actual = '' }) => told.push(actual));
  expect(told).toEqual(['==two==']);
});
