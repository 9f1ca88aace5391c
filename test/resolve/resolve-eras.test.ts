import { describe, expect, it } from 'vitest';
import type { Briefing } from '../../src/model/briefing.ts';
import { resolveText } from '../support/resolve-text.ts';

const eras = [
  'facts:',
  '  - {label: Arms, value: ":amount[US$4bn]{#arms value=4e9 cur=USD kind=arms}[@d]"}',
  'eras:',
  '  - {id: early, label: Early era, from: 1900, to: 1950, rows: {Military: "Bombers[@c]"}}',
];

/** Sources b and c cannot be weighed: one is dead, one was withdrawn. */
const library = {
  'content/library.json': JSON.stringify([
    { id: 'a', type: 'book', title: 'A' },
    { id: 'b', type: 'book', title: 'B', custom: { 'url-status': 'dead' } },
    { id: 'c', type: 'book', title: 'C', custom: { 'url-status': 'withdrawn' } },
    { id: 'd', type: 'book', title: 'D' },
  ]),
};

async function resolve(body: string): Promise<Briefing> {
  return (await resolveText(body, library, 'en', eras)).briefing;
}

const keysOf = ({ references }: Briefing, numbers: readonly number[] = []) =>
  numbers.map((number) => references[number - 1]?.key);

describe('an event', () => {
  const chronology = (rows: string) => `## Early era\n\n:::chronology\n${rows}\n:::`;

  it('is what an item of a chronology tells, without date, marks and tags', async () => {
    const { events } = await resolve(
      chronology(
        '- 1910-03 (planned) A *loan* of :amount[US$2bn]{value=2e9}.[@a] :flag[why?]{kind=why}',
      ),
    );
    expect(events[0]).toMatchObject({
      date: '1910-03',
      planned: true,
      text: 'A loan of US$2bn.',
      support: 'sourced',
      era: 'early',
    });
  });

  it('has the support of its whole row', async () => {
    const rows = '- 1910 A,[@a] then B.[@b]\n- 1911 A.[@b; @c]\n- 1912 A. :no-source[]\n- 1913 A.';
    const { events } = await resolve(chronology(rows));
    expect(events.map(({ support }) => support)).toEqual([
      'sourced',
      'unusable',
      'unsourced',
      'unsourced',
    ]);
  });

  it('is sorted by its first day within the era, and kept as written in the whole', async () => {
    const { eras: found, events } = await resolve(
      chronology('- 1912 C.\n- 1910 A.\n- 1910-01-01 B.'),
    );
    expect([found[0]?.events, events].map((list) => list?.map(({ text }) => text))).toEqual([
      ['A.', 'B.', 'C.'],
      ['C.', 'A.', 'B.'],
    ]);
  });

  it('is none where the date cannot be read', async () => {
    expect((await resolve(chronology('- Some March A.'))).events).toEqual([]);
  });
});

describe('an amount', () => {
  it('is one however often it is mentioned, facts included', async () => {
    const body =
      '## Early era\n\nSold :amount[US$4 billion]{#arms value=4e9 cur=USD kind=arms}.[@a]';
    const { amounts } = await resolve(body);
    expect(amounts.map(({ id, era, mentions }) => [id, era, mentions.length])).toEqual([
      ['arms', 'early', 2],
    ]);
  });

  it('rests on the cluster of its own unit', async () => {
    const a = ':amount[US$1bn]{value=1e9 cur=USD kind=loan}';
    const b = ':amount[US$2bn]{value=2e9 cur=USD kind=loan}';
    const briefing = await resolve(`One ${a}.[@a] Two ${b}.[@b] Three ${a}.`);
    const mentions = briefing.amountMentions.filter(({ value }) => value?.kind === 'loan');
    expect(
      mentions.map(({ support: { usable, unusable } }) => [
        keysOf(briefing, usable),
        keysOf(
          briefing,
          unusable.map(({ number }) => number),
        ),
      ]),
    ).toEqual([
      [['a'], []],
      [[], ['b']],
      [[], []],
    ]);
  });

  it('in a row of a table rests on the cluster of that row', async () => {
    const amount = ':amount[US$1bn]{value=1e9 cur=USD kind=loan}';
    const table = `| Sum | Source |\n|---|---|\n| ${amount} | book[@a] |\n| 2 | book[@b] |`;
    const briefing = await resolve(table);
    const mention = briefing.amountMentions.find(({ value }) => value?.kind === 'loan');
    expect(keysOf(briefing, mention?.support.usable)).toEqual(['a']);
  });
});

describe('references of an era', () => {
  it('are those with a mark in its section', async () => {
    const body =
      ':::bottom-line\nX.[@d]\n:::\n\n## Early era\n\nA.[@b]\n\n### Part\n\nB.[@a]\n\n## Other\n\nC.[@c]';
    const briefing = await resolve(body);
    expect(keysOf(briefing, briefing.eras[0]?.references).sort()).toEqual(['a', 'b']);
  });

  it('are also those that a note cites whose mark stands there', async () => {
    const body = '## Early era\n\nA.[^note]\n\n## Other\n\nC.\n\n[^note]: See [@c].';
    const briefing = await resolve(body);
    expect(keysOf(briefing, briefing.eras[0]?.references)).toEqual(['c']);
  });
});

describe('numbers', () => {
  it('follow bottom line, facts, key points, briefs, body, and last the rows of eras', async () => {
    const body = [
      '## Early era',
      ':::era-summary\nBrief.[@b]\n\n- one[@a]\n:::',
      ':::bottom-line\nX.\n:::',
    ].join('\n\n');
    const briefing = await resolve(body);
    expect(briefing.references.map(({ key }) => key)).toEqual(['d', 'b', 'a', 'c']);
  });
});

describe('an open question', () => {
  it('is numbered and belongs to its era', async () => {
    const { flags } = await resolve(
      'Early. :flag[who?]{kind=who}\n\n## Early era\n\nX :flag[]{kind=why}',
    );
    expect(flags.map(({ id, kind, text, era }) => [id, kind, text, era])).toEqual([
      ['flag-1', 'who', 'who?', undefined],
      ['flag-2', 'why', 'why', 'early'],
    ]);
  });
});

describe('support', () => {
  it('is written on key points, bullets, rows, briefs and the bottom line', async () => {
    const body = [
      ':::bottom-line\nX.[@a]\n:::',
      ':::key-points\n- **A.** B.[@b]\n:::',
      '## Early era',
      ':::era-summary\nBrief.[@a]\n\n- one[@a] two[@b]\n:::',
      ':::chronology\n- 1910 A. :no-source[]\n:::',
    ].join('\n\n');
    const { tree } = await resolve(body);
    const found: number[] = [];
    const walk = (node: unknown): void => {
      const { data, children = [] } = node as {
        data?: { support?: { units: unknown[] } };
        children?: unknown[];
      };
      if (data?.support) found.push(data.support.units.length);
      for (const child of children) walk(child);
    };
    walk(tree);
    expect(found).toEqual([1, 1, 1, 2, 1]);
  });

  it('takes a mark of a note for what the note cites', async () => {
    const { events } = await resolve(
      '## Early era\n\n:::chronology\n- 1910 A.[^n]\n- 1911 B.[^note]\n:::\n\n[^n]: See [@a].\n\n[^note]: Nothing.',
    );
    expect(events.map(({ support }) => support)).toEqual(['sourced', 'unsourced']);
  });

  it('takes a free-text reference for a source', async () => {
    const { events } = await resolve(
      '## Early era\n\n:::chronology\n- 1910 A.[^1]\n- 1911 B.[^2]\n:::\n\n[^1]: Abel.\n\n[^2]: <https://example.org/>',
    );
    expect(events.map(({ support }) => support)).toEqual(['sourced', 'unusable']);
  });
});
