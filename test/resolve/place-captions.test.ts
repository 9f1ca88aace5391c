import type { Image, Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import type { Briefing } from '../../src/model/briefing.ts';
import { resolveText } from '../support/resolve-text.ts';

async function briefingOf(body: string, keys: string[] = []): Promise<Briefing> {
  return (await resolveText(body, {}, 'en', keys)).briefing;
}

function numbersIn({ references }: Briefing): Record<string, number> {
  return Object.fromEntries(references.map(({ source, number }) => [source.key, number]));
}

/** Citing places as the numbers they cite, in their order. */
function cited({ citingPlaces }: Briefing): number[][] {
  return citingPlaces.map(({ references }) => [...references]);
}

function picturesOf(root: Nodes): Image[] {
  const pictures: Image[] = [];
  visit(root, 'image', (picture) => {
    pictures.push(picture);
  });
  return pictures;
}

async function alternativeOf(words: string): Promise<string | null | undefined> {
  return picturesOf((await briefingOf(`![${words}](x.png)`)).tree)[0]?.alt;
}

describe('the words of a picture', () => {
  it.each([
    ['of a caption', '![x](x.png "After [@b]")'],
    ['of an alternative', '![x [@b]](x.png)'],
    ['of both', '![x [@b]](x.png "After [@b]")'],
    ['in a list', '- ![x](x.png "After [@b]")'],
    ['in a quotation', '> ![x](x.png "After [@b]")'],
    ['in a cell', '| h |\n|---|\n| ![x](x.png "After [@b]") |'],
    ['in a text', 'See ![x [@b]](x.png) here.'],
    ['in a link', '[![x](x.png "After [@b]")](https://example.org)'],
    ['in a link within a text', 'See [![x [@b]](x.png)](https://example.org) here.'],
    ['by reference', '![x][r]\n\n[r]: x.png "After [@b]"'],
    ['in a heading', '## See ![x [@b]](x.png)'],
    ['in a box', ':::note\n![x](x.png "After [@b]")\n:::'],
  ])('are numbered where they stand: %s', async (_, picture) => {
    const briefing = await briefingOf(`First.[@a]\n\n${picture}\n\nLast.[@c]`);
    expect(numbersIn(briefing)).toEqual({ a: 1, b: 2, c: 3 });
  });

  it('are numbered where the mark of their note stands', async () => {
    const briefing = await briefingOf('A.[^note]\n\nB.[@c]\n\n[^note]: ![x](x.png "After [@b]")');
    expect(numbersIn(briefing)).toEqual({ b: 1, c: 2 });
  });

  it('are numbered in a fact', async () => {
    const fact = ['facts: [{label: Map, value: \'![x [@b]](x.png "After [@c]")\'}]'];
    expect(numbersIn(await briefingOf('Last.[@a]', fact))).toEqual({ c: 1, b: 2, a: 3 });
  });

  it('print their marks in the order of the page: first those of the caption', async () => {
    expect(cited(await briefingOf('![x [@b] y @c](x.png "*After* @a, so.")'))).toEqual([
      [1],
      [2, 3],
    ]);
  });

  it('join the mark of the alternative to one at the end of the caption', async () => {
    expect(cited(await briefingOf('![x [@b]](x.png "After.[@a]")'))).toEqual([[1, 2]]);
  });

  it('cite at each picture that uses a definition', async () => {
    const body = '![x][r]\n\n![y][r]\n\n[r]: x.png "After [@b]"';
    expect(cited(await briefingOf(body))).toEqual([[1], [1]]);
  });

  it('cite nothing in a definition that no picture uses', async () => {
    expect(cited(await briefingOf('A.[@a]\n\n[r]: https://example.org "After [@b]"'))).toEqual([
      [1],
    ]);
  });

  it('may cite a source in free text', async () => {
    const body =
      '![x](x.png "After.[^1]")\n\n![y [^2]](y.png)\n\n[^1]: Book one.\n\n[^2]: Book two.';
    expect(numbersIn(await briefingOf(body))).toEqual({ '^1': 1, '^2': 2 });
  });

  it('make a note of a footnote that cites in them', async () => {
    const { references } = await briefingOf('A.[^1]\n\n[^1]: ![x](x.png "After [@b]")');
    expect(references.map(({ source }) => source.key)).toEqual(['b']);
  });

  it('tell of an unknown key at its place', async () => {
    const { undefinedCitations, text } = await briefingOf('![x [@no]](x.png "After [@nay]")');
    expect(
      undefinedCitations.map(({ key, place }) => [
        key,
        text.slice(place.start.offset, place.end?.offset),
      ]),
    ).toEqual([
      ['nay', '@nay'],
      ['no', '@no'],
    ]);
  });

  it('hold amounts that rest on the citation beside them', async () => {
    const body = '![x](x.png "Arms for :amount[US$2bn]{value=2e9 cur=USD kind=arms}.[@b]")';
    const { amountMentions } = await briefingOf(body.replace(/"/g, "'"));
    expect(amountMentions.map(({ support }) => support.usable)).toEqual([[1]]);
  });

  it('hold open questions, also where they are an alternative', async () => {
    const body = '![x :flag[Which?]{kind=check}](x.png ":flag[Whose?]{kind=who}")';
    const { flags } = await briefingOf(body);
    expect(flags.map(({ text }) => text)).toEqual(['Whose?', 'Which?']);
  });

  it('count for the era they stand in', async () => {
    const keys = ['eras: [{id: early, label: Early, from: 1900, to: 1950}]'];
    const { eras } = await briefingOf('## Early\n\n![x](x.png "After [@b]")', keys);
    expect(eras[0]?.references).toEqual([1]);
  });
});

describe('an alternative', () => {
  it.each([
    ['Map of arms [@b]', 'Map of arms'],
    ['Map [@b] of arms', 'Map of arms'],
    ['Map[@b], of arms', 'Map, of arms'],
    ['Map of arms ([@b])', 'Map of arms'],
    ['[@b] *Map* of arms', 'Map of arms'],
    ['Map, see f() [@b]', 'Map, see f()'],
    ['Map after @b [p. 3]', 'Map after Author B'],
    ['As @b and @c say', 'As Author B and Author C say'],
    ['Map after @unknown', 'Map after unknown'],
    ['Map of :amount[US$2bn]{value=2e9} :flag[Which?]{kind=check}', 'Map of US$2bn'],
    ['Ask \\@b at a@example.org', 'Ask @b at a@example.org'],
    ['Map ( ) of  arms', 'Map ( ) of  arms'],
  ])('is plain words: %j', async (words, alternative) => {
    expect(await alternativeOf(words)).toBe(alternative);
  });

  it('is words and marks of the text where the picture refers to a source', async () => {
    const { tree } = await briefingOf('![*Map* [@b]][@c]\n\n[@c]: https://example.org "T"');
    const paragraph = tree.children.find(({ type }) => type === 'paragraph');
    expect([textOf(paragraph), picturesOf(tree)]).toEqual(['Map ', []]);
  });
});
