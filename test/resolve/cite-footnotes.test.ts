import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allNodes } from '../../src/check/all-nodes.ts';
import { resolveText } from '../support/resolve-text.ts';
import { scaled } from '../support/scaled.ts';

/** References as `number key state`, in the order of their numbers. */
async function references(body: string): Promise<string[]> {
  const { briefing } = await resolveText(body);
  return briefing.references.map(({ number, key, state }) => `${number} ${key} ${state}`);
}

/** Citations of the tree, each as the numbers it prints. */
async function clusters(body: string): Promise<string[]> {
  const { briefing } = await resolveText(body);
  return allNodes(briefing.tree).flatMap((node) =>
    node.type === 'citation' ? [`[${(node.data?.numbers ?? []).join(', ')}]`] : [],
  );
}

describe('a footnote of free text', () => {
  it('is numbered in one sequence with the sources', async () => {
    expect(await references('X.[^2] Y.[@a] Z.[^1]\n\n[^1]: One.\n[^2]: Two.')).toEqual([
      '1 ^2 no-link-given',
      '2 a no-link-given',
      '3 ^1 no-link-given',
    ]);
  });

  it('keeps its number where it is marked again', async () => {
    expect(await clusters('X.[^1] Y.[^2] Z.[^1]\n\n[^1]: One.\n[^2]: Two.')).toEqual([
      '[1]',
      '[2]',
      '[1]',
    ]);
  });

  it.each([
    ['a citation', 'text.[@a][^1]', '[1, 2]'],
    ['a citation after it', 'text.[^1][@a]', '[1, 2]'],
    ['another footnote', 'text.[^1][^2]', '[1, 2]'],
    ['another footnote after a blank', 'text.[^1] [^2]', '[1, 2]'],
  ])('stands in one cluster with %s beside it', async (_, text, cluster) => {
    expect(await clusters(`${text}\n\n[^1]: One.\n[^2]: Two.`)).toEqual([cluster]);
  });

  it.each([
    ['a heading', '## Early[^1]'],
    ['a table', '| A |\n|---|\n| x[^1] |'],
    ['a link', '[x[^1]](https://example.org/)'],
    ['emphasis', '*x[^1]*'],
    ['a quotation', '> x[^1]'],
    ['the bottom line', ':::bottom-line\nX.[^1]\n:::'],
    ['a note', 'X.[^note]\n\n[^note]: More.[^1]'],
  ])('is cited in %s', async (_, text) => {
    expect(await references(`${text}\n\n[^1]: One.`)).toEqual(['1 ^1 no-link-given']);
  });

  it.each([
    ['after', 'X.[@a, as told[^1]; @b]', '[1, 2, 3]'],
    ['before', 'X.[see[^1] @a]', '[1, 2]'],
    ['in emphasis after', 'X.[@a, *so[^1]*]', '[1, 2]'],
  ])('that is marked %s the key of a citation is cited beside it', async (_, text, cluster) => {
    expect(await clusters(`${text}\n\n[^1]: One.`)).toEqual([cluster]);
  });

  it.each([
    ['a fact', ['facts:', '  - {label: Gauges, value: "60[^1][@a]"}'], '^1 a'],
    [
      'a row of an era',
      ['eras:', '  - {id: old, label: Old, from: 1900, to: 1950, rows: {Gauges: "60[^1]"}}'],
      'a ^1',
    ],
  ])('is cited in %s of the front matter', async (_, keys, numbered) => {
    const { briefing } = await resolveText('X.[@a]\n\n[^1]: One.', {}, 'en', keys);
    expect(briefing.references.map(({ key }) => key).join(' ')).toBe(numbered);
  });

  it('may be cited by its key, with a locator', async () => {
    const { briefing } = await resolveText('X.[^1] Y.[@{^1}, p. 4]\n\n[^1]: One.');
    expect(briefing.citingPlaces.map((place) => place.references)).toEqual([[1], [1]]);
  });

  it('has a key that is written as the footnote is, whatever the case of its marks', async () => {
    expect(await references('X.[^ab] Y.[^AB]\n\n[^Ab]: One.')).toEqual(['1 ^Ab no-link-given']);
  });

  it('of which two have one label is the first', async () => {
    const { briefing } = await resolveText('X.[^1]\n\n[^1]: One.\n[^1]: Two.');
    expect(briefing.references.map(({ source }) => source.item.title)).toEqual(['One.']);
  });

  it('is known with its words and the place it is written at', async () => {
    const { briefing } = await resolveText('X.[^1]\n\n[^1]: One, *two*\n\n    three.');
    const [reference] = briefing.references;
    const at = briefing.text.indexOf('[^1]:');
    expect([
      reference?.source.item.custom?.footnote,
      reference?.source.place?.start.offset,
    ]).toEqual(['One, two three.', at]);
  });

  it('that nothing marks is no reference', async () => {
    expect(await references('X.[@a]\n\n[^1]: One.')).toEqual(['1 a no-link-given']);
  });

  it('is no source that could be cited elsewhere', async () => {
    const { briefing } = await resolveText('X.[^1]\n\n[^1]: One.');
    expect(briefing.sources.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('wins its key, and the source that loses it is told of', async () => {
    const body = 'X.[^1]\n\n[^1]: One.\n\n```references\n- {id: ^1, title: Two}\n```';
    const { briefing } = await resolveText(body);
    expect(briefing.clashes.map(({ dropped }) => dropped.item.title)).toEqual(['Two']);
  });
});

describe('the state of a free-text reference', () => {
  it.each([
    ['a bare address', '<https://example.org/>', 'bare-link'],
    ['a literal address', 'www.example.org', 'bare-link'],
    ['an address beside words', 'Abel, 2012, https://example.org/', 'not-re-checked'],
    ['a link', '[Abel](https://example.org/)', 'not-re-checked'],
    ['a link by reference', '[Abel][x]\n\n[x]: https://example.org/', 'not-re-checked'],
    ['a link in its second paragraph', 'Abel.\n\n    <https://example.org/>', 'not-re-checked'],
    ['no address', 'Abel, 2012', 'no-link-given'],
  ])('follows from %s', async (_, text, state) => {
    expect(await references(`X.[^1]\n\n[^1]: ${text}`)).toEqual([`1 ^1 ${state}`]);
  });
});

describe('a footnote stays a note', () => {
  it.each([
    ['by its label', 'X.[^note-1]\n\n[^note-1]: One.', []],
    ['by its label in capitals', 'X.[^Note1]\n\n[^Note1]: One.', []],
    ['by a citation', 'X.[^1]\n\n[^1]: One.[@a]', ['1 a no-link-given']],
    ['by a mark of its own', 'X.[^1]\n\n[^1]: One.[^2]\n[^2]: Two.', ['1 ^2 no-link-given']],
    ['by a mark of itself', 'X.[^1]\n\n[^1]: One.[^1]', []],
    ['by marks in a circle', 'X.[^1]\n\n[^1]: One.[^2]\n[^2]: Two.[^1]', []],
  ])('%s', async (_, body, numbered) => {
    expect(await references(body)).toEqual(numbered);
  });

  it('though a footnote that is defined inside it cites', async () => {
    const body = 'X.[^1]\n\n[^1]: One.\n\n    [^2]: Two.[@a]';
    expect(await references(body)).toEqual(['1 ^1 no-link-given']);
  });
});

describe('any order of marks', () => {
  it('numbers each footnote once, by its first mark', async () => {
    const marks = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(marks, async (labels) => {
        const text = labels.map((label) => `X.[^${label}] Y.`).join('\n\n');
        const notes = [1, 2, 3, 4, 5, 6].map((label) => `[^${label}]: Source ${label}.`);
        const { briefing } = await resolveText(`${text}\n\n${notes.join('\n')}`);
        const expected = [...new Set(labels)].map((label) => `^${label}`);
        expect(briefing.references.map(({ key }) => key)).toEqual(expected);
      }),
      { numRuns: scaled(25) },
    );
  });

  it('keeps the code with straight quotes that it holds apart', async () => {
    const text = 'X.[^1]\n\n[^1]: Set `a="1"`, `b` and `it\'s  so`; "this" is no code.';
    const { briefing } = await resolveText(text);
    expect(briefing.references[0]?.source.item.custom?.footnoteCode).toEqual(['a="1"', "it's so"]);
  });
});
