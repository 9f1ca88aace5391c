import { describe, expect, it } from 'vitest';
import { resolveText } from '../support/resolve-text.ts';

const csv = 'country,year,usd\nKenya,2005,1\nUganda,2005,2\nKenya,2006,3\nTogo,2006,4\n';

async function chartOf(attributes: string) {
  const body = `::chart{data=a.csv type=bar x=year y=usd ${attributes}}`;
  const { briefing } = await resolveText(body, { 'content/a.csv': csv });
  const [figure] = briefing.figures;
  return {
    values: figure?.kind === 'chart' ? (figure.chart?.points.map(({ value }) => value) ?? []) : [],
    told: figure?.faults.map(({ finding: { reason } }) => reason),
  };
}

describe('`where`', () => {
  it('draws the rows that have the value', async () => {
    expect(await chartOf('where="country=Kenya"')).toEqual({ values: [1, 3], told: [] });
  });

  it('takes several values', async () => {
    const { values } = await chartOf('series=country where="country=Kenya|Togo"');
    expect(values.filter((value) => value !== undefined)).toEqual([1, 3, 4]);
  });

  it.each([
    ['where=Kenya', 'expected a column, `=` and a value'],
    ['where="land=Kenya"', 'Column `land` (`where`) is not in'],
    ['where="country=Kenia"', 'has `Kenia` in `country`, expected `Kenya`'],
    ['where="country=France"', 'expected a value that stands there'],
  ])('is told in %j', async (attributes, words) => {
    expect((await chartOf(attributes)).told?.join()).toContain(words);
  });
});
