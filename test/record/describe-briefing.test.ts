import { beforeAll, describe, expect, it } from 'vitest';
import type { BriefingRecord, EraRecord } from '../../src/model/record.ts';
import { describeBriefing } from '../../src/record/describe-briefing.ts';
import { placeOnPages } from '../../src/record/place-on-pages.ts';
import { resolveText } from '../support/resolve-text.ts';

const keys = [
  'eras:',
  '  - id: first',
  '    label: First light',
  '    from: 1900',
  '    to: 1910',
  '    leaders:',
  '      Board: [Ann Keeper]',
  '    trend: {value: rising, reason: more lamps}',
  '    rows:',
  '      Lamps: "Two, **bright**[@c]"',
  '  - gap: true',
  '    from: 1910',
  '    to: 1920',
  '    note: nothing on record',
  '  - id: second',
  '    label: Second light',
  '    from: 1920',
  '    to: open',
  '    covered_to: 1930-06-30',
];

const body = `Before the eras.[@a]

## First light

:::era-summary
Lamps were *lit*.[@b]

- Two towers were built.[@a; @b]
- A third was asked for. :flag[why?]{kind=why} :no-source[]
:::

Money came: :amount[£5]{#five value=5 cur=GBP kind=grant status=paid}.[@b]

:::chronology
- 1903 A tower burns.[@a] It is rebuilt.[@b]
- 1901-05-03 (planned) A tower to be :amount[£5]{#five value=5 cur=GBP kind=grant status=paid} dear. :no-source[]
:::

## Second light

Text.[@a]

## Elsewhere

:::chronology
- 1950/.. Something runs on. :no-source[]
:::
`;

let record: BriefingRecord;
let era: EraRecord | undefined;

beforeAll(async () => {
  const { briefing } = await resolveText(body, {}, 'en', keys);
  record = describeBriefing(briefing);
  [era] = record.eras;
});

describe('the record of a briefing', () => {
  it('can be written as JSON and read back', () => {
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });

  it('holds no node of a tree', () => {
    expect(JSON.stringify(record)).not.toMatch(/"(node|children|type)":/);
  });

  it('names the eras with number, span and section', () => {
    expect(record.eras.map(({ id, numeral, anchor }) => [id, numeral, anchor])).toEqual([
      ['first', 'I', 'first-light'],
      ['second', 'II', 'second-light'],
    ]);
  });

  it('says up to where an open era is covered', () => {
    expect(record.eras[1]?.span).toMatchObject({ open: true, coveredTo: '1930-06-30' });
  });

  it('keeps what is declared: leaders, trend and further rows', () => {
    expect([era?.leaders, era?.trend, era?.rows]).toEqual([
      [{ side: 'Board', leaders: [], named: [{ name: 'Ann Keeper' }] }],
      { value: 'rising', reason: 'more lamps' },
      [{ name: 'Lamps', text: 'Two, bright' }],
    ]);
  });

  it('gives the brief as plain text with what it rests on', () => {
    expect(era?.brief).toMatchObject({
      text: 'Lamps were lit.',
      support: [{ usable: [expect.any(Number)], unusable: [] }],
      noSource: false,
    });
  });

  it('gives every bullet', () => {
    expect(era?.bullets.map(({ text, noSource }) => [text, noSource])).toEqual([
      ['Two towers were built.', false],
      ['A third was asked for.', true],
    ]);
  });

  it('gives the events by date, with what they rest on', () => {
    expect(
      era?.events.map(({ date, planned, support, text }) => [date, planned, support, text]),
    ).toEqual([
      ['1901-05-03', true, 'unsourced', 'A tower to be £5 dear.'],
      ['1903', false, 'sourced', 'A tower burns. It is rebuilt.'],
    ]);
  });

  it('says where an event is cited', () => {
    expect(era?.events[1]).toMatchObject({
      references: [1, 2],
      citations: [expect.stringMatching(/^cite-/), expect.stringMatching(/^cite-/)],
      place: { start: { line: expect.any(Number) } },
    });
  });

  it('counts the events', () => {
    expect(era?.eventCounts).toEqual({
      total: 2,
      sourced: 1,
      unusable: 0,
      unsourced: 1,
      planned: 1,
    });
  });

  it('finds the longest silence', () => {
    expect(era?.longestSilence).toMatchObject({ first: '1904-01-01', last: '1909-12-31' });
  });

  it('gives an amount once, with each of its mentions', () => {
    expect(era?.amounts).toEqual([
      expect.objectContaining({
        id: 'five',
        value: 5,
        currency: 'GBP',
        kind: 'grant',
        status: 'paid',
        support: 'sourced',
        mentions: [
          { era: 'first', place: expect.anything() },
          { era: 'first', place: expect.anything() },
        ],
      }),
    ]);
  });

  it('adds up what may be added up', () => {
    expect(era?.money).toEqual([
      { kind: 'grant', parts: [{ currency: 'GBP', status: 'paid', value: 5 }] },
    ]);
  });

  it('counts the references of an era by their state', () => {
    expect(era?.references).toEqual({
      total: 2,
      byState: { 'no-link-given': 2 },
      numbers: [1, 2],
    });
  });

  it('lists the open questions, and names them in their era', () => {
    expect([record.flags.map(({ id, era: of }) => [id, of]), era?.flags]).toEqual([
      [['flag-1', 'first']],
      ['flag-1'],
    ]);
  });

  it('lists events outside eras apart', () => {
    expect(record.events.map(({ date, running }) => [date, running])).toEqual([['1950/..', true]]);
  });

  it('keeps declared gaps', () => {
    expect(record.gaps).toEqual([{ span: expect.anything(), note: 'nothing on record' }]);
  });

  it('lists the references with every place that cites them', () => {
    const [first] = record.references.entries;
    expect(first).toMatchObject({ number: 1, key: 'b', title: 'Book B', usable: true });
    expect(first?.citations.map(({ printedIn }) => printedIn)).toContain('body');
  });
});

describe('the pages of a record', () => {
  const pageOf = { 'first-light': 2, 'cite-2': 3 };

  it('are unknown before the print', () => {
    expect(JSON.stringify(placeOnPages(record, {}))).not.toContain('"page"');
  });

  it('are known of a section that a link leads to', () => {
    expect(placeOnPages(record, pageOf).eras.map(({ page }) => page)).toEqual([2, undefined]);
  });

  it('are known of every citation', () => {
    const citations = placeOnPages(record, pageOf).references.entries.flatMap(
      (one) => one.citations,
    );
    expect(new Set(citations.filter(({ page }) => page === 3).map(({ id }) => id))).toEqual(
      new Set(['cite-2']),
    );
  });

  it('of an event are those of its first citation', () => {
    const [id = ''] = era?.events[1]?.citations ?? [];
    const [placed] = placeOnPages(record, { [id]: 7 }).eras;
    expect(placed?.events.map(({ page }) => page)).toEqual([undefined, 7]);
  });
});

describe('the record of a footnote of free text', () => {
  it('has its words, its state and the places that cite it', async () => {
    const { briefing } = await resolveText(
      'One.[^1]\n\n[^1]: Abel, *Piers*, <https://example.org/>',
    );
    expect(describeBriefing(briefing).references.entries).toMatchObject([
      {
        number: 1,
        key: '^1',
        state: 'not-re-checked',
        usable: true,
        title: 'Abel, Piers',
        text: 'Abel, Piers, https://example.org/.',
        citations: [{ id: 'cite-1', printedIn: 'body' }],
      },
    ]);
  });

  it('can be cloned between threads', async () => {
    const { briefing } = await resolveText('One.[^1]\n\n[^1]: Abel.');
    expect(structuredClone(briefing.references)).toEqual(briefing.references);
  });
});

describe('the record of a chart', () => {
  const body = '::chart{data=a.csv type=line x=year y=usd series=kind}\n\n::map{from=Lima}';

  it('names its columns and its file with digest', async () => {
    const { briefing } = await resolveText(body, { 'content/a.csv': 'year,kind,usd\n2005,a,1' });
    expect(describeBriefing(briefing).charts).toEqual([
      {
        id: 'fig-a',
        type: 'line',
        x: 'year',
        y: 'usd',
        series: 'kind',
        data: { path: 'content/a.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    ]);
  });

  it('tells the page where it is known', async () => {
    const { briefing } = await resolveText(body, { 'content/a.csv': 'year,kind,usd\n2005,a,1' });
    const { charts } = placeOnPages(describeBriefing(briefing), { 'fig-a': 3 });
    expect(charts[0]?.page).toBe(3);
  });

  it('is left out where it cannot be drawn', async () => {
    const { briefing } = await resolveText(body);
    expect(describeBriefing(briefing).charts).toEqual([]);
  });
});

describe('the record of a history before Christ', () => {
  const rome = [
    'eras:',
    '  - {id: kings, label: Kings, from: -0752, to: -0508}',
    '  - id: late',
    '    label: Late',
    '    from: -0508',
    '    to: open',
    '    covered_to: -0043-03-15',
    '    leaders:',
    '      Rome: [{name: Caesar, office: consul, from: -0058, to: -0043-03-15}, Cicero]',
    '      Gaul: none',
    '    rows: {Money: none}',
  ];
  const dates = ['-0508', '-0043-03-14', '-0500~', '-0052-09', '-0507-01-01'];
  const rows = dates.map((date) => `- ${date} Event. :no-source[]`).join('\n');

  it('has spans, events and silence in the order of time', async () => {
    const { briefing } = await resolveText(
      `## Late\n\n:::chronology\n${rows}\n:::`,
      {},
      'en',
      rome,
    );
    const [kings, late] = describeBriefing(briefing).eras;
    expect([kings?.span, late?.span]).toEqual([
      { first: '-000752-01-01', last: '-000509-12-31', open: false },
      { first: '-000508-01-01', last: '-000043-03-15', open: true, coveredTo: '-0043-03-15' },
    ]);
    expect(late?.events.map(({ date }) => date)).toEqual([
      ...['-0508', '-0507-01-01', '-0500~', '-0052-09', '-0043-03-14'],
    ]);
    expect(late?.longestSilence).toEqual({
      first: '-000499-01-01',
      last: '-000052-08-31',
      days: 163507,
    });
  });

  it('keeps who held office apart from who is only named, and from what is not on record', async () => {
    const { briefing } = await resolveText('Text.', {}, 'en', rome);
    const late = describeBriefing(briefing).eras[1];
    expect([late?.leaders, late?.rows]).toEqual([
      [
        {
          side: 'Rome',
          leaders: [{ name: 'Caesar', office: 'consul', from: '-0058', to: '-0043-03-15' }],
          named: [{ name: 'Cicero' }],
        },
        { side: 'Gaul', leaders: [], named: [], noneOnRecord: true },
      ],
      [{ name: 'Money', text: 'none', noneOnRecord: true }],
    ]);
  });

  it('says that no leader at all is on record', async () => {
    const keys = ['eras:', '  - {id: a, label: A, from: 1900, to: 1950, leaders: none}'];
    const { briefing } = await resolveText('Text.', {}, 'en', keys);
    expect(describeBriefing(briefing).eras[0]).toMatchObject({
      leaders: [],
      noLeadersOnRecord: true,
    });
  });
});
