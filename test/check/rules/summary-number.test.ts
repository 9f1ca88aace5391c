import { describe, expect, it } from 'vitest';
import { summaryNumber } from '../../../src/check/rules/summary-number.ts';
import { foundIn, reasonsIn, twoEras } from './found-in.ts';

const amount = (shown: string, attributes: string) => `:amount[${shown}]{#loan ${attributes}}`;
const loan = amount('US$4bn', 'value=4e9 cur=USD kind=loan status=sought');

describe('summaryNumber of amounts', () => {
  it.each([
    ['the same amount in other words', amount('US$4 billion', 'value=4e9 cur=USD kind=loan')],
    ['the same value in other digits', amount('US$4bn', 'value=4000000000 cur=USD kind=loan')],
    ['a text without a figure', amount('that loan', 'value=4e9 cur=USD kind=loan')],
    ['another amount', ':amount[US$5bn]{#aid value=5e9 cur=USD kind=aid}'],
    [
      'amounts without an id',
      ':amount[5]{value=5 cur=USD kind=x} :amount[6]{value=6 cur=USD kind=x}',
    ],
  ])('says nothing of %s', async (_, other) => {
    expect(await reasonsIn(summaryNumber, `${loan} and ${other}.[@a]`)).toEqual([]);
  });

  it.each([
    ['status', amount('US$4bn', 'value=4e9 cur=USD kind=loan status=paid'), 'has status `paid`'],
    ['bound', amount('US$4bn', 'value=4e9 cur=USD kind=loan bound=min'), 'has bound `min`'],
    ['currency', amount('US$4bn', 'value=4e9 cur=EUR kind=loan'), 'has currency `EUR`'],
    ['value', amount('US$4bn', 'value=4e6 cur=USD kind=loan'), 'has value `4e6`'],
    ['figure', amount('US$14bn', 'value=4e9 cur=USD kind=loan'), 'has figure `US$14bn`'],
  ])('tells of another %s', async (_, other, words) => {
    const reasons = await reasonsIn(summaryNumber, `${loan} and ${other}.[@a]`);
    expect(reasons.map((reason) => reason.includes(words))).toEqual([true]);
  });

  it('names the id as key and the place of the first mention', async () => {
    const other = amount('US$5bn', 'value=4e9 cur=USD kind=loan');
    const [found] = await foundIn(summaryNumber, `${loan} and ${other}.[@a]`);
    expect([found?.key, found?.at, found?.cause?.place?.start.column]).toEqual(['#loan', other, 1]);
  });

  it('looks into facts', async () => {
    const keys = [
      'facts:',
      `  - {label: Loan, value: "${amount('US$5bn', 'value=5e9 cur=USD kind=loan')}"}`,
    ];
    expect((await reasonsIn(summaryNumber, loan, keys)).length).toBeGreaterThan(0);
  });
});

describe('summaryNumber of counts', () => {
  const sourcing = (text: string) => `:::sourcing\n${text}\n:::\n\nOne.[@a] Two.[@b]`;

  it.each([
    'All rests on 2 references.',
    'All rests on two references.',
    'Each claim rests on one reference.',
    'It has 1,200 references to it.',
    'It tells of no events.',
    'The other three references are lost.',
  ])('says nothing of "%s"', async (text) => {
    expect(await reasonsIn(summaryNumber, sourcing(text))).toEqual([]);
  });

  it.each([
    ['All rests on 17 references.', '17 references', ['2 references']],
    ['All rests on Twenty-one references.', 'Twenty-one references', ['2 references']],
    ['There are 3 dated\nevents.', '3 dated\nevents', ['0 dated events']],
    ['There are two open flags.', 'two open flags', ['0 open flags']],
    ['It has three eras.', 'three eras', ['2 eras']],
  ])('tells of a wrong number in "%s"', async (text, at, expected) => {
    const found = await foundIn(summaryNumber, sourcing(text), twoEras);
    expect(found.map((finding) => [finding.at, finding.expected])).toEqual([[at, expected]]);
  });

  const section = (brief: string) =>
    `## Early\n\n:::era-summary\n${brief}\n\n- One.[@a]\n:::\n\n:::chronology\n- 1910 One.[@a]\n- 1911 Two.[@a]\n:::\n\n` +
    '## Late\n\n:::chronology\n- 1960 Three.[@a]\n:::';

  it.each([2, 3])(
    'lets the summary of an era tell %i dated events, its own or all',
    async (count) => {
      const body = section(`It has ${count} dated events.[@a]`);
      expect(await reasonsIn(summaryNumber, body, twoEras)).toEqual([]);
    },
  );

  it('tells both counts where the summary of an era tells neither', async () => {
    const [found] = await foundIn(summaryNumber, section('It has 4 dated events.[@a]'), twoEras);
    expect(found?.expected).toEqual(['2 dated events', '3 dated events']);
  });

  it('says nothing of text outside the summaries', async () => {
    expect(await reasonsIn(summaryNumber, 'It has 17 references.[@a]')).toEqual([]);
  });

  it('says nothing in another language', async () => {
    expect(await reasonsIn(summaryNumber, sourcing('17 references'), [], 'es')).toEqual([]);
  });
});
