import { describe, expect, it } from 'vitest';
import type { Briefing } from '../../src/model/briefing.ts';
import type { Support, UnitSupport } from '../../src/model/era.ts';
import { resolveText } from '../support/resolve-text.ts';

/** Keys a and d can be weighed; b is dead, c was withdrawn. */
const library = {
  'content/library.json': JSON.stringify([
    { id: 'a', type: 'book', title: 'A', author: [{ family: 'Abel' }] },
    { id: 'b', type: 'book', title: 'B', custom: { 'url-status': 'dead' } },
    { id: 'c', type: 'book', title: 'C', custom: { 'url-status': 'withdrawn' } },
    { id: 'd', type: 'book', title: 'D' },
  ]),
};

const keys = [
  'facts:',
  '  - {label: Sum, value: ":amount[1]{value=1 cur=USD kind=x},[@a] :amount[2]{value=2 cur=USD kind=x}[@b]"}',
  'eras:',
  '  - {id: early, label: Early era, from: 1900, to: 1950, rows: {Sum: "3[@c]"}}',
];

async function resolve(body: string): Promise<Briefing> {
  return (await resolveText(body, library, 'en', keys)).briefing;
}

/** Each unit as the keys it rests on, those without use in brackets; `-` where the author says so. */
async function supportIn(body: string): Promise<string> {
  const briefing = await resolve(body);
  const found: Support[] = [];
  const walk = (node: object): void => {
    const { data, children = [] } = node as { data?: { support?: Support }; children?: object[] };
    if (data?.support) found.push(data.support);
    children.forEach(walk);
  };
  walk(briefing.tree);
  return found.map((support) => show(support, briefing)).join(' / ');
}

function show({ units, noSource }: Support, briefing: Briefing): string {
  return units.map((unit) => showUnit(unit, briefing)).join(' | ') + (noSource ? ' -' : '');
}

function showUnit({ usable, unusable }: UnitSupport, { references }: Briefing): string {
  const key = (number: number) => references[number - 1]?.key ?? '?';
  const words = [...usable.map(key), ...unusable.map(({ number }) => `(${key(number)})`)];
  return words.sort().join(' ') || 'none';
}

const paragraph = (text: string) => `:::bottom-line\n${text}\n:::`;
const items = (text: string) => `:::key-points\n${text}\n:::`;

describe('support of a paragraph', () => {
  it.each([
    ['a marker in the next sentence', 'One. Two.[@a]', 'a'],
    ['a marker in the sentence before', 'One.[@a] Two.', 'a | none'],
    ['a marker after a space', 'One. [@a] Two.', 'a | none'],
    ['two clusters in one sentence', 'One,[@a] two.[@b]', 'a | (b)'],
    ['several sources in one cluster', 'One.[@a; @b]', '(b) a'],
    ['neighbouring clusters', 'One.[@a] [@d]', 'a d'],
    ['no source', 'One. Two. :no-source[]', 'none -'],
    ['a question between', 'One. :flag[why?]{kind=why} :no-source[]', 'none -'],
    ['emphasis round the end', '*One.*[@a] **Two.**', 'a | none'],
    ['an author in running text', 'One.[@d] @a says two.', 'd | a'],
    ['an author in running text alone', '@a says one. Two.', 'a | none'],
    ['an unknown key', 'One.[@z]', 'none'],
    ['a footnote that cites', 'One.[^n] Two.\n:::\n\n[^n]: See [@a].\n\n:::note\nX.', 'a | none'],
    [
      'a footnote that cites two',
      'One.[^n]\n:::\n\n[^n]: See [@a] and [@b].\n\n:::note\nX.',
      '(b) a',
    ],
    ['a note that cites nothing', 'One.[^note]\n:::\n\n[^note]: Nothing.\n\n:::note\nX.', 'none'],
    ['a footnote of free text', 'One.[^1] Two.\n:::\n\n[^1]: Abel.\n\n:::note\nX.', '^1 | none'],
    [
      'a note that marks one',
      'One.[^n]\n:::\n\n[^n]: See.[^1]\n\n[^1]: Abel.\n\n:::note\nX.',
      '^1',
    ],
    ['one beside a source', 'One.[@a][^1]\n:::\n\n[^1]: Abel.\n\n:::note\nX.', '^1 a'],
    ['a line that is broken by hand', 'One\\\ntwo.[@a]', 'a'],
    ['an abbreviation', 'The U.S. Navy came.[@a] Mr. Abel left.', 'a | none'],
  ])('knows %s', async (_, text, support) => {
    expect((await supportIn(paragraph(text))).split(' / ')[0]).toBe(support);
  });
});

describe('support of a list item', () => {
  it.each([
    ['one marker', '- **One.** Two.[@a] Three.', 'a'],
    ['two markers', '- One,[@a] two.[@b]', 'a | (b)'],
    ['no marker', '- One.', 'none'],
    ['no source', '- One. :no-source[]', 'none -'],
    ['no source beside a marker', '- One.[@a] Two. :no-source[]', 'a | none -'],
    ['mixed states', '- One.[@b; @c] Two.[@a; @b]', '(b) (c) | (b) a'],
    ['two paragraphs', '- One.\n\n  Two.[@a]', 'a'],
    ['a list within', '- One\n  - two[@a]\n  - three[@b]', 'a | (b)'],
    ['a footnote that cites', '- One.[^n]\n:::\n\n[^n]: See [@a].\n\n:::note\n- X', 'a'],
  ])('knows %s', async (_, text, support) => {
    expect((await supportIn(items(text))).split(' / ')[0]).toBe(support);
  });

  it('is written on each item of its own', async () => {
    expect(await supportIn(items('- One.[@a]\n- Two.[@b]\n- Three.'))).toBe('a / (b) / none');
  });
});

describe('support of a table cell or a fact', () => {
  it('is that of the cluster which follows', async () => {
    const { amountMentions, references } = await resolve('');
    const usable = amountMentions.map(({ support }) => support.usable.length);
    expect([references.length, usable]).toEqual([3, [1, 0]]);
  });

  it('is not lent from one row to the next', async () => {
    const amount = (value: number) => `:amount[${value}]{value=${value} cur=USD kind=y}`;
    const { amountMentions } = await resolve(
      `| Sum | Note |\n|---|---|\n| ${amount(1)} | a[@a] |\n| ${amount(2)} | b |`,
    );
    const inTable = amountMentions.filter(({ value }) => value?.kind === 'y');
    expect(inTable.map(({ support }) => support.usable.length)).toEqual([1, 0]);
  });
});

describe('copies', () => {
  const summary = ':::era-summary\nBrief.[@d]\n\n- One.[@d]\n- Two.[@d]\n:::';

  it('of a brief count once among the references of the era', async () => {
    const { eras, references } = await resolve(`## Early era\n\n${summary}`);
    expect(eras[0]?.references.map((number) => references[number - 1]?.key)).toEqual(['d']);
  });

  it('of a brief add no unit to it', async () => {
    expect(await supportIn(`## Early era\n\n${summary}`)).toBe('d / d / d');
  });
});
