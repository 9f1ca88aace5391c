import { describe, expect, it } from 'vitest';
import { resolveText } from '../support/resolve-text.ts';

async function reasonsOf(
  body: string,
  files: Record<string, string | Uint8Array> = {},
  keys?: string[],
) {
  const { briefing } = await resolveText(body, files, 'en', keys);
  return briefing.figures.flatMap(({ faults }) =>
    faults.map(({ rule, finding }) => `${rule}: ${finding.reason}`),
  );
}

async function mapOf(body: string, keys: string[] = []) {
  const { briefing } = await resolveText(body, {}, 'en', keys);
  const [figure] = briefing.figures;
  if (figure?.kind !== 'map' || !figure.map) return undefined;
  const { from, to, countries } = figure.map;
  return [from?.names.en, to?.names.en, countries.join(' ')];
}

describe('the map of the front matter', () => {
  it('comes before those of the text', async () => {
    const { briefing } = await resolveText('::map{from=Lima to=Oslo}', {}, 'en', [
      'map: {from: Moscow, to: Caracas}',
    ]);
    expect(
      briefing.figures.map((figure) => figure.kind === 'map' && figure.map?.from?.names.en),
    ).toEqual(['Moscow', 'Lima']);
  });

  it('points at the name that is wrong', async () => {
    const { briefing } = await resolveText('Text.', {}, 'en', [
      'map:',
      '  countries: [VE, Rusia, Xyzzy]',
    ]);
    expect(briefing.figures[0]?.faults.map(({ finding }) => finding.place?.start)).toMatchObject([
      { line: 7, column: 26 },
    ]);
  });
});

describe('a map', () => {
  it.each([
    ['::map{from=Moscow to=Caracas}', ['Moscow', 'Caracas', 'RU VE']],
    ['::map{from=Russia to=VE countries="RU"}', ['Moscow', 'Caracas', 'RU']],
    ['::map{countries="RU VE"}', [undefined, undefined, 'RU VE']],
    ['::map{countries="South Africa"}', [undefined, undefined, 'ZA']],
    ['::map{countries="South Africa, VEN; 643, RU"}', [undefined, undefined, 'ZA VE RU']],
    ['::map{from=Каракас}', ['Caracas', undefined, 'VE']],
    ['::map{from=Lima to=PE}', ['Lima', undefined, 'PE']],
    ['::map{from=Funafuti to=Lima}', ['Funafuti', 'Lima', 'TV PE']],
  ])('is read from %s', async (body, map) => {
    expect(await mapOf(body)).toEqual(map);
  });

  it.each([
    ['::map{from=Mosow}', 'map-known: `Mosow` is no capital that a map knows, expected `Moscow`'],
    [
      '::map{countries="XX"}',
      'map-known: `XX` is no country that a map knows, expected an ISO 3166 code or a name',
    ],
    [
      '::map{countries="Venezuala"}',
      'map-known: `Venezuala` is no country that a map knows, expected `Venezuela`',
    ],
    ['::map{countries=AQ}', 'map-known: `AQ` is on no map, expected a country that has one'],
    [
      '::map{countrys=TV from=Lima}',
      'map-known: Unexpected attribute `countrys` of a map, expected `countries`',
    ],
    ['::map', 'map-known: Unexpected map without places, expected `from`, `to` or `countries`'],
  ])('is refused: %s', async (body, reason) => {
    expect(await reasonsOf(body)).toEqual([reason]);
  });
});

describe('a chart', () => {
  const chart = '::chart{data=a.csv type=bar x=year y=usd}';

  it('is read from the file beside the briefing', async () => {
    const { briefing } = await resolveText(chart, { 'content/a.csv': 'year,usd\n2005,1' });
    const [figure] = briefing.figures;
    expect(figure?.kind === 'chart' && [figure.id, figure.chart?.points]).toEqual([
      'fig-a',
      [{ x: '2005', series: '', value: 1 }],
    ]);
  });

  it('has the id that it is given', async () => {
    const files = { 'content/a.csv': 'year,usd\n2005,1' };
    const { briefing } = await resolveText(chart.replace('{', '{#fig-arms '), files);
    expect(briefing.figures[0]).toMatchObject({ id: 'fig-arms' });
  });

  it('is drawn as it is asked for', async () => {
    const wish = chart.replace(
      '}',
      ' sort=descending target=2 target-label=Goal unit=USD x-label=Years}',
    );
    const { briefing } = await resolveText(wish, { 'content/a.csv': 'year,usd\na,1\nb,2' });
    expect(briefing.figures[0]).toMatchObject({
      chart: {
        target: { value: 2, label: 'Goal' },
        unit: 'USD',
        xLabel: 'Years',
        points: [{ x: 'b' }, { x: 'a' }],
      },
    });
  });

  it('makes its file an input of the briefing', async () => {
    const { inputs } = await resolveText(chart, { 'content/a.csv': 'year,usd\n2005,1' });
    expect(inputs.map(({ path }) => path)).toContain('content/a.csv');
  });

  it.each([
    [
      'is not there',
      '::chart{data=b.csv type=bar x=year y=usd}',
      '`b.csv` is not there, expected a CSV file',
    ],
    [
      'lies outside',
      '::chart{data=../../a.csv type=bar x=year y=usd}',
      '`../../a.csv` lies outside the project, expected a CSV file',
    ],
    [
      'is an address',
      '::chart{data="https://a.org/a.csv" type=bar x=year y=usd}',
      '`https://a.org/a.csv` lies outside the project, expected a CSV file',
    ],
    [
      'is an absolute path',
      '::chart{data=/project/content/a.csv type=bar x=year y=usd}',
      '`/project/content/a.csv` lies outside the project, expected a CSV file',
    ],
  ])('is refused when its file %s', async (_, body, reason) => {
    expect(await reasonsOf(body, { 'content/a.csv': 'year,usd\n2005,1' })).toEqual([
      `chart-file: ${reason}`,
    ]);
  });

  it('is refused when its file is too large', async () => {
    expect(await reasonsOf(chart, { 'content/a.csv': 'x'.repeat(5_000_001) })).toEqual([
      'chart-file: `a.csv` is larger than 5 MB, expected a CSV file',
    ]);
  });

  it('is refused when its file is empty', async () => {
    expect(await reasonsOf(chart, { 'content/a.csv': '' })).toEqual([
      'chart-data: `content/a.csv` has no rows, expected a row of names and at least one of values',
    ]);
  });

  it('is refused when its file is no text', async () => {
    expect(
      await reasonsOf(chart, { 'content/a.csv': Buffer.from([0x61, 0xff, 0xfe]) }),
    ).toHaveLength(1);
  });

  it('is refused when a column is missing, with the nearest one', async () => {
    expect(await reasonsOf(chart, { 'content/a.csv': 'yaer,usd\n2005,1' })).toEqual([
      'chart-data: Column `year` (`x`) is not in `content/a.csv`, expected `yaer`',
    ]);
  });

  it('is refused at the row and column of a text among numbers', async () => {
    const { briefing } = await resolveText(chart, { 'content/a.csv': 'year,usd\n2005,much' });
    expect(briefing.figures[0]?.faults[0]?.finding).toMatchObject({
      file: 'content/a.csv',
      place: { start: { line: 2 } },
      reason: '`much` in column `usd`, row 2 of `content/a.csv`, expected a number',
    });
  });

  it.each([
    [
      '::chart{data=a.csv type=pie x=year y=usd}',
      'Unexpected type `pie`, expected `bar`, `line` or `area`',
    ],
    ['::chart{data=a.csv type=bar x=year}', 'Unexpected chart without `y`, expected `y=…`'],
    [
      '::chart{data=a.csv type=bar x=year y=usd sereis=a}',
      'Unexpected attribute `sereis` of a chart, expected `series`',
    ],
    [
      '::chart{data=a.csv type=line x=year y=usd scale=logarithmic}',
      'Unexpected scale `logarithmic`, expected `linear` or `log`',
    ],
    [
      '::chart{data=a.csv type=bar x=year y=usd scale=log}',
      'Unexpected `scale=log` with `type=bar`, expected `type=line`',
    ],
    [
      '::chart{data=a.csv type=bar x=year y=usd sort=down}',
      'Unexpected sort `down`, expected `ascending` or `descending`',
    ],
    [
      '::chart{data=a.csv type=line x=year y=usd sort=ascending}',
      'Unexpected `sort` with `type=line`, expected `type=bar`',
    ],
    [
      '::chart{data=a.csv type=bar x=year y=usd table=none}',
      'Unexpected table `none`, expected `yes` or `no`',
    ],
    [
      '::chart{data=a.csv type=bar x=year y=usd stacked}',
      'Unexpected `stacked`, expected `type=bar` and `series=…` with it',
    ],
    [
      '::chart{data=a.csv type=line x=year y=usd target="2 %"}',
      'Unexpected target `2 %`, expected a number',
    ],
    [
      '::chart{data=a.csv type=line scale=log x=year y=usd target=0}',
      'Unexpected target `0` on a logarithmic axis, expected a number above zero',
    ],
    [
      '::chart{data=a.csv type=line x=year y=usd target-label=Goal}',
      'Unexpected `target-label` without `target`, expected `target=…`',
    ],
  ])('is refused: %s', async (body, reason) => {
    expect(await reasonsOf(body, { 'content/a.csv': 'year,usd\n2005,1' })).toEqual([
      `chart-data: ${reason}`,
    ]);
  });
});
