import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDateFormatter } from '../../../src/dates/create-date-formatter.ts';
import { CHART_TEXT, type ChartInput } from '../../../src/figures/chart/chart-input.ts';
import type { ChartNode } from '../../../src/figures/chart/chart-node.ts';
import { type DrawnChart, drawChart } from '../../../src/figures/chart/draw-chart.ts';
import { loadChartLibrary } from '../../../src/figures/chart/load-chart-library.ts';
import { type ChartWish, readChart } from '../../../src/figures/chart/read-chart.ts';
import { readTable } from '../../../src/figures/chart/read-table.ts';
import { measureText } from '../../support/own-template.ts';
import { scaled } from '../../support/scaled.ts';

const isoTick = (day: string, precision: string) => (precision === 'year' ? day.slice(0, 4) : day);

async function draw(
  text: string,
  wish: Partial<ChartWish> = {},
  printTick: ChartInput['printTick'] = isoTick,
): Promise<DrawnChart> {
  const table = await readTable(text, 'a.csv');
  if ('findings' in table) throw new Error(JSON.stringify(table.findings));
  const read = readChart(table.table, { type: 'line', x: 'x', y: 'y', ...wish }, 'a.csv');
  if ('findings' in read) throw new Error(JSON.stringify(read.findings));
  const input = {
    chart: read.chart,
    width: 334,
    measureText,
    printScale: (values: readonly number[]) => values.map(String),
    // Ten digits and more are too long for a label.
    printValue: (value: number) => ({ text: String(value).slice(0, 10), isExact: value < 1e10 }),
    printTick,
    withColon: (word: string) => `${word}:`,
    logarithmic: 'logarithmic scale',
  };
  return drawChart(input, await loadChartLibrary());
}

/** All elements, the outer ones first. */
function all({ nodes }: DrawnChart): ChartNode[] {
  const flat = (node: ChartNode): ChartNode[] => [
    node,
    ...node.children.flatMap((child) => (typeof child === 'string' ? [] : flat(child))),
  ];
  return nodes.flatMap(flat);
}

function named(chart: DrawnChart, name: string): ChartNode[] {
  return all(chart).filter((node) => node.name === name);
}

function classed(chart: DrawnChart, className: string): ChartNode[] {
  return all(chart).filter(({ attributes }) => attributes.class?.split(' ').includes(className));
}

function textsOf(chart: DrawnChart, className: string): string[] {
  return classed(chart, className).map(({ children }) => children.join(''));
}

function numbersOf(nodes: readonly ChartNode[], key: string): number[] {
  return nodes.map(({ attributes }) => Number(attributes[key]));
}

/** Where a text prints, in pt. */
function boxOf({ attributes, children }: ChartNode) {
  const width = measureText(children.join(''), CHART_TEXT);
  const shift = { start: 0, middle: 0.5, end: 1 }[attributes['text-anchor'] ?? 'middle'] ?? 0;
  const left = Number(attributes.x) - width * shift;
  return { left, right: left + width, base: Number(attributes.y), text: children.join('') };
}

/** Pairs of texts that stand on each other; digits are two thirds as high as their size. */
function collisions(chart: DrawnChart): string[] {
  const boxes = named(chart, 'text').map(boxOf);
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          Math.abs(a.base - b.base) < CHART_TEXT * 0.65 && a.left < b.right && b.left < a.right,
      )
      .map((b) => `${a.text} and ${b.text}`),
  );
}

const three = (values: number[][]) =>
  [
    'x,y,s',
    ...values.flatMap(([a, b, c], x) => [`${x},${a},A`, `${x},${b},B`, `${x},${c},C`]),
  ].join('\n');

const years = (from: number, values: readonly number[]) =>
  ['x,y', ...values.map((value, index) => `${from + index},${value}`)].join('\n');

const smallpox = years(
  1967,
  [131789, 79951, 54199, 33706, 52807, 65140, 135904, 218367, 19278, 953, 3234, 2],
);

const countries = [
  'Democratic Republic of the Congo',
  'Papua New Guinea',
  'Bosnia and Herzegovina',
  'United Kingdom of Great Britain and Northern Ireland',
];
const named4 = [
  'x,y',
  ...countries.map((name, index) => `${name},${[30, 10, 20, 40][index]}`),
].join('\n');

describe('a chart of bars', () => {
  it('has one bar for each value', async () => {
    const chart = await draw('x,y\n2005,1\n2006,\n2007,3', { type: 'bar' });
    expect(named(chart, 'rect')).toHaveLength(2);
  });

  it('has bars as long as their values', async () => {
    const chart = await draw('x,y\na,1\nb,2', { type: 'bar' });
    const [one, two] = numbersOf(named(chart, 'rect'), 'height');
    expect((two ?? 0) / (one ?? 1)).toBeCloseTo(2, 1);
  });

  it('writes at each bar what it is worth, and needs no axis and no table then', async () => {
    const chart = await draw(smallpox, { type: 'bar' });
    expect(textsOf(chart, 'chart-value')).toEqual([
      ...['131789', '79951', '54199', '33706', '52807', '65140'],
      ...['135904', '218367', '19278', '953', '3234', '2'],
    ]);
    expect([classed(chart, 'chart-grid').length, chart.tellsValues]).toEqual([0, true]);
  });

  it('marks where a value is missing, which is not zero', async () => {
    const chart = await draw('x,y\n2005,0\n2006,\n2007,3', { type: 'bar' });
    expect(textsOf(chart, 'chart-value')).toEqual(['0', '–', '3']);
  });

  it('wants a table where a label does not tell the whole value', async () => {
    const chart = await draw('x,y\na,12345678901\nb,2', { type: 'bar' });
    expect([textsOf(chart, 'chart-value').length, chart.tellsValues]).toEqual([2, false]);
  });

  it('has an axis where the values find no room', async () => {
    const chart = await draw(
      years(
        1960,
        Array.from({ length: 60 }, (_, index) => 100 + index),
      ),
      {
        type: 'bar',
      },
    );
    expect([textsOf(chart, 'chart-value').length, chart.tellsValues]).toEqual([0, false]);
    expect(textsOf(chart, 'chart-tick-label').slice(0, 5)).toEqual([
      '0',
      '50',
      '100',
      '150',
      '200',
    ]);
  });

  it('writes values below zero under their bars', async () => {
    const chart = await draw('x,y\na,3\nb,-2', { type: 'bar' });
    const [rule] = numbersOf(classed(chart, 'chart-rule'), 'y1');
    const [over, under] = numbersOf(classed(chart, 'chart-value'), 'y');
    expect([(over ?? 0) < (rule ?? 0), (under ?? 0) > (rule ?? 0)]).toEqual([true, true]);
  });

  it('names the round years where there are too many', async () => {
    const chart = await draw(
      years(
        1960,
        Array.from({ length: 60 }, (_, index) => index + 0.5),
      ),
      {
        type: 'bar',
      },
    );
    const shown = textsOf(chart, 'chart-tick-label').filter((text) => /^(19|20)\d\d$/.test(text));
    expect(shown).toEqual([
      ...['1960', '1965', '1970', '1975', '1980', '1985', '1990', '1995', '2000'],
      ...['2005', '2010', '2015'],
    ]);
  });

  it('lays bars down when their words are wide', async () => {
    const heights = numbersOf(named(await draw(named4, { type: 'bar' }), 'rect'), 'height');
    expect(new Set(heights).size).toBe(1);
  });

  it('breaks long names beside bars that lie in two lines, whole', async () => {
    const words = textsOf(await draw(named4, { type: 'bar' }), 'chart-tick-label');
    expect(words.join(' ')).toBe(countries.join(' '));
  });

  it('never lays years down', async () => {
    const chart = await draw(
      years(
        1960,
        Array.from({ length: 30 }, (_, index) => index + 1),
      ),
      {
        type: 'bar',
      },
    );
    expect(new Set(numbersOf(named(chart, 'rect'), 'width')).size).toBeLessThan(4);
  });

  it.each([
    ['ascending', ['Papua New Guinea', 'Bosnia and Herzegovina']],
    ['descending', ['United Kingdom of Great', 'Britain and Northern Ireland']],
  ] as const)('sorts its bars in %s order', async (order, first) => {
    const words = textsOf(await draw(named4, { type: 'bar', order }), 'chart-tick-label');
    expect(words.slice(0, 2)).toEqual(first);
  });

  it('stands bars of several series on each other where that is asked for', async () => {
    const chart = await draw(three([[1, 2, 3]]), { type: 'bar', series: 's', isStacked: true });
    const bars = named(chart, 'rect').slice(0, 3);
    const [xs, ys, heights] = ['x', 'y', 'height'].map((key) => numbersOf(bars, key));
    expect(new Set(xs).size).toBe(1);
    for (const index of [1, 2]) {
      expect((ys?.[index] ?? 0) + (heights?.[index] ?? 0)).toBeCloseTo(ys?.[index - 1] ?? -1, 1);
    }
    expect([textsOf(chart, 'chart-value'), textsOf(chart, 'chart-tick-label')[3]]).toEqual([
      [],
      '6',
    ]);
  });

  it.each([
    ['an edge where they are few', 30, 0],
    ['no edge, which would hide them, where they are many', 600, 1],
  ])('has bars with %s', async (_, count, thin) => {
    const values = Array.from({ length: count }, (_, index) => index);
    const chart = await draw(years(1000, values), { type: 'bar' });
    expect(classed(chart, 'chart-thin')).toHaveLength(thin);
  });

  it('names several series in a legend', async () => {
    const chart = await draw(three([[1, 2, 3]]), { type: 'bar', series: 's' });
    expect(textsOf(chart, 'chart-label')).toEqual(['A', 'B', 'C']);
  });
});

describe('a chart of lines', () => {
  it('breaks a line where a value is missing', async () => {
    const chart = await draw('x,y\n1,1\n2,2\n3,\n4,3\n5,4');
    const [line] = named(chart, 'path');
    expect(line?.attributes.d?.match(/M/g)).toHaveLength(2);
  });

  it('marks a value that stands alone between two gaps', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `${index},${index % 7 === 3 ? 1 : ''}`);
    const chart = await draw(['x,y', '100,2', '101,2', ...rows].join('\n'));
    expect(named(chart, 'circle')).toHaveLength(4);
  });

  it('names lines at their ends where there is room', async () => {
    const values = [
      [1, 5, 9],
      [1, 5, 9],
    ];
    const chart = await draw(three(values), { series: 's' });
    expect(classed(chart, 'chart-label-3')).toHaveLength(1);
  });

  it('names them in a legend where one ends early', async () => {
    const text = `${three([[1, 5, 9]])}\n1,2,A\n1,6,B`;
    const chart = await draw(text, { series: 's' });
    expect([classed(chart, 'chart-label-3').length, textsOf(chart, 'chart-label')]).toEqual([
      0,
      ['A', 'B', 'C'],
    ]);
  });

  it('names them in a legend where they end too close to each other', async () => {
    const rows = Array.from({ length: 6 }, (_, index) => `0,${index},s${index}\n1,50,s${index}`);
    const chart = await draw(['x,y,s', ...rows].join('\n'), { series: 's' });
    expect([classed(chart, 'chart-label-1').length, textsOf(chart, 'chart-label').length]).toEqual([
      0, 6,
    ]);
  });

  it.each([
    ['one value', [50, 50]],
    ['values next to each other', [50, 51]],
  ])('shows two lines that end at %s in a legend', async (_, [a, b]) => {
    const chart = await draw(`x,y,s\n1,0,A\n2,${a},A\n1,100,B\n2,${b},B`, { series: 's' });
    const [names, keys] = ['chart-label-1', 'chart-key'].map((name) => classed(chart, name).length);
    expect([names, keys]).toEqual([0, 2]);
  });

  it('writes no name nearer to the end of another line than to that of its own', async () => {
    const end = fc.integer({ min: 0, max: 100 });
    let judged = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(end, { minLength: 2, maxLength: 6 }), async (values) => {
        const rows = values.flatMap((value, index) => [
          `0,${index},s${index}`,
          `1,${value},s${index}`,
        ]);
        const chart = await draw(['x,y,s', ...rows].join('\n'), { series: 's' });
        const ends = named(chart, 'path').map(({ attributes }) =>
          Number(attributes.d?.split(',').at(-1)),
        );
        for (const [index, own] of ends.entries()) {
          const [name] = numbersOf(classed(chart, `chart-label-${index + 1}`), 'y');
          if (name === undefined) return;
          judged += 1;
          const middle = name - CHART_TEXT / 3;
          const others = ends
            .filter((other) => other !== own)
            .map((other) => Math.abs(other - middle));
          expect(Math.abs(own - middle)).toBeLessThan(Math.min(...others, 3));
        }
      }),
    );
    expect(judged).toBeGreaterThan(20);
  });

  it('names areas in a legend where one is next to nothing at its end', async () => {
    const wish = { type: 'area', series: 's' } as const;
    const thick = await draw('x,y,s\n1,5,A\n2,5,A\n1,5,B\n2,5,B', wish);
    const thin = await draw('x,y,s\n1,5,A\n2,5,A\n1,5,B\n2,0,B', wish);
    expect([thick, thin].map((chart) => classed(chart, 'chart-key').length)).toEqual([0, 2]);
  });

  it('writes years as they are', async () => {
    const chart = await draw('x,y\n2005,1\n2006,2\n2007,3');
    expect(textsOf(chart, 'chart-tick-label')).toEqual(['2005', '2006', '2007']);
  });

  it('writes the values of a single line at its dots, on that side where the line is not', async () => {
    const chart = await draw(years(1967, [31, 29, 26, 17, 15, 10, 6, 6, 3, 2, 1, 0]));
    expect([textsOf(chart, 'chart-value').join(' '), chart.tellsValues]).toEqual([
      '31 29 26 17 15 10 6 6 3 2 1 0',
      true,
    ]);
  });

  it('keeps its axis where it does not begin at zero', async () => {
    const chart = await draw(years(2000, [101, 103, 102]));
    expect([textsOf(chart, 'chart-value'), textsOf(chart, 'chart-tick-label')]).toEqual([
      [],
      ['101', '102', '103', '2000', '2001', '2002'],
    ]);
  });

  it('wants a table where not every day is named', async () => {
    const chart = await draw('x,y\n2000-01-01,5\n2000-01-09,7\n2000-02-20,1');
    expect(chart.tellsValues).toBe(false);
  });

  it.each([
    ['months', '2019-11', '2020-03', '2019-11-01 2019-12-01 2020-01-01 2020-02-01 2020-03-01'],
    ['weeks', '2020-02-20', '2020-03-19', '2020-02-23 2020-03-01 2020-03-08 2020-03-15'],
    ['no parts of days', '2020-02-20', '2020-02-22', '2020-02-20 2020-02-21 2020-02-22'],
  ])('has %s on its axis where they find room', async (_, first, last, days) => {
    const chart = await draw(`x,y\n${first},1\n${last},2`);
    const told = textsOf(chart, 'chart-tick-label').filter((text) => text.startsWith('20'));
    expect(told.join(' ')).toBe(days);
  });

  it.each([
    ['before Christ', '-0799', '-0299', '800 BC, 700 BC, 600 BC, 500 BC, 400 BC, 300 BC'],
    ['across the birth of Christ', '-0149', '0100', '150 BC, 100 BC, 50 BC, 1, 50, 100'],
    ['one by one', '-0002', '0002', '3 BC, 2 BC, 1 BC, 1, 2'],
  ])('marks years that readers find round %s', async (_, first, last, years) => {
    const dates = createDateFormatter('en');
    const chart = await draw(`x,y\n${first},5000\n${last},6000`, {}, (day, precision) =>
      dates.formatText(precision === 'year' ? day.slice(0, -6) : day),
    );
    const told = textsOf(chart, 'chart-tick-label').filter((text) => !/\d{4}/.test(text));
    expect(told.filter((text) => text !== '0').join(', ')).toBe(years);
  });

  it('writes hundredths of a point, and nothing finer', async () => {
    const [path] = named(await draw(years(1990, [1, 2, 3.3333, 7, 1 / 3])), 'path');
    expect(path?.attributes.d).toMatch(
      /^M\d+(\.\d\d?)?,\d+(\.\d\d?)?(L\d+(\.\d\d?)?,\d+(\.\d\d?)?){4}$/,
    );
  });

  it('draws a single value', async () => {
    expect(named(await draw('x,y\n2005,1'), 'circle')).toHaveLength(1);
  });

  it('draws 2,000 days as a line with a few ticks', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => {
      const day = new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10);
      return `${day},${index % 7}`;
    });
    const chart = await draw(['x,y', ...rows].join('\n'));
    expect(textsOf(chart, 'chart-tick-label').filter((text) => text.startsWith('2'))).toEqual([
      ...['2', '2000', '2001', '2002', '2003', '2004', '2005'],
    ]);
  });
});

describe('a chart of areas', () => {
  it('stands a series that has no value at a place on nothing there', async () => {
    const text = 'x,y,s\n1,4,A\n2,4,A\n3,4,A\n1,4,B\n3,4,B';
    const [lower, upper] = named(await draw(text, { type: 'area', series: 's' }), 'path').map(
      ({ attributes }) => (attributes.d ?? '').match(/[\d.]+,[\d.]+/g) ?? [],
    );
    // The tops come first, the bases after them, from right to left.
    expect([upper?.[1], upper?.slice(3).reverse()]).toEqual([lower?.[1], lower?.slice(0, 3)]);
  });

  it('breaks where the value of a single series is missing', async () => {
    const [area] = named(await draw('x,y\n1,1\n2,2\n3,\n4,3\n5,4', { type: 'area' }), 'path');
    expect(area?.attributes.d?.match(/M/g)).toHaveLength(2);
  });
});

describe('a logarithmic axis', () => {
  it('has powers of ten at equal distances, and says what it is', async () => {
    const chart = await draw(smallpox, { isLogarithmic: true, unit: 'cases' });
    const places = numbersOf(classed(chart, 'chart-grid'), 'y1');
    const steps = places.slice(1).map((place, index) => (places[index] ?? 0) - place);
    expect(textsOf(chart, 'chart-tick-label').slice(0, 6)).toEqual([
      ...['1', '10', '100', '1000', '10000', '100000'],
    ]);
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.05);
    expect(textsOf(chart, 'chart-unit')).toEqual(['cases (logarithmic scale)']);
  });

  it('has no line of zero', async () => {
    const chart = await draw(smallpox, { isLogarithmic: true });
    expect(classed(chart, 'chart-rule')).toEqual([]);
  });
});

describe('a target', () => {
  it('is a line at its value with its label', async () => {
    const chart = await draw('x,y\na,3\nb,5', {
      type: 'bar',
      target: { value: 4, label: 'Goal' },
    });
    const [line] = numbersOf(classed(chart, 'chart-target'), 'y1');
    const tops = numbersOf(named(chart, 'rect'), 'y');
    expect([(line ?? 0) < (tops[0] ?? 0), (line ?? 0) > (tops[1] ?? 0)]).toEqual([true, true]);
    expect(textsOf(chart, 'chart-target-label').join(' ')).toBe('Goal: 4');
  });

  it('is on the axis, however far from the values it is', async () => {
    const chart = await draw('x,y\n1,3\n2,5', { target: { value: 900 } });
    expect(textsOf(chart, 'chart-tick-label')).toContain('1000');
  });

  it('stands upright where bars lie', async () => {
    const chart = await draw(named4, { type: 'bar', target: { value: 25 } });
    const [line] = classed(chart, 'chart-target');
    expect(line?.attributes.x1).toBe(line?.attributes.x2);
  });
});

describe('a target that meets bars', () => {
  const harbours =
    'x,y\nThe old harbour of the north shore,48\nThe old harbour of the south shore,37\nThe old harbour of the west shore,12';

  it('has no light ground, and on each bar a line of the tone of that', async () => {
    const chart = await draw(harbours, { type: 'bar', target: { value: 25 } });
    expect(classed(chart, 'chart-target-ground')).toEqual([]);
    const bars = named(chart, 'rect').filter(
      ({ attributes }) => Number(attributes.x) + Number(attributes.width) > 200,
    );
    expect(bars.length).toBeGreaterThan(0);
    expect(classed(chart, 'chart-target-on-bar').length).toBe(2);
  });

  it('is drawn beside bars, not on them', async () => {
    const chart = await draw(harbours, { type: 'bar', target: { value: 25 } });
    const lines = classed(chart, 'chart-target').map(({ attributes }) => ({
      from: Number(attributes.y1),
      to: Number(attributes.y2),
      x: Number(attributes.x1),
    }));
    const onBars = named(chart, 'rect').filter(({ attributes: { x, y, width, height } }) =>
      lines.some(
        (line) =>
          line.x > Number(x) &&
          line.x < Number(x) + Number(width) &&
          line.from < Number(y) + Number(height) - 0.1 &&
          line.to > Number(y) + 0.1,
      ),
    );
    expect(onBars).toEqual([]);
  });

  it('leaves out the value of a bar that ends at it, so that all values are told', async () => {
    const chart = await draw(harbours.replace(',12', ',24'), {
      type: 'bar',
      target: { value: 25 },
    });
    expect([chart.tellsValues, textsOf(chart, 'chart-value')]).toEqual([true, ['48', '37', '24']]);
    const [label] = classed(chart, 'chart-value')
      .map(boxOf)
      .filter(({ text }) => text === '24');
    const lines = classed(chart, 'chart-target').filter(
      ({ attributes }) =>
        Number(attributes.y1) < (label?.base ?? 0) &&
        Number(attributes.y2) > (label?.base ?? 0) - 5,
    );
    expect(lines).toEqual([]);
  });

  it('lets an axis tell values where most of them would stand on it', async () => {
    const even =
      'x,y\nThe old harbour of the north shore,24\nThe old harbour of the south shore,24\nThe old harbour of the west shore,24';
    const chart = await draw(even, { type: 'bar', target: { value: 25 } });
    expect(classed(chart, 'chart-value')).toEqual([]);
  });
});

describe('a legend', () => {
  const two = 'x,y,s\n1,3,A\n1,5,B\n2,2,A\n2,4,B';

  it('stands on the line of the unit where there is room', async () => {
    const chart = await draw(two, { type: 'bar', series: 's', unit: 'boats' });
    const [unit] = classed(chart, 'chart-unit').map(boxOf);
    const names = classed(chart, 'chart-label').map(boxOf);
    expect(names.map(({ base }) => base - (unit?.base ?? 0))).toEqual([0, 0]);
    expect(Math.min(...names.map(({ left }) => left))).toBeGreaterThan((unit?.right ?? 0) + 12);
  });

  it('stands below where there is none, and clear of the values', async () => {
    const chart = await draw(two, {
      type: 'bar',
      series: 's',
      unit: 'boats that were counted in all of the harbours of the whole coast at the end of each of the many years',
    });
    const [unit] = classed(chart, 'chart-unit').map(boxOf);
    const names = classed(chart, 'chart-label').map(boxOf);
    const values = classed(chart, 'chart-value').map(boxOf);
    const lowest = Math.max(...names.map(({ base }) => base));
    expect([names.length, values.length]).toEqual([2, 4]);
    expect(lowest).toBeGreaterThan(unit?.base ?? 0);
    expect(Math.min(...values.map(({ base }) => base - CHART_TEXT * 0.7))).toBeGreaterThan(
      lowest + 3,
    );
  });
});

describe('every chart', () => {
  const charts: [string, string, Partial<ChartWish>][] = [
    ['bars', 'x,y\na,1\nb,-2', { type: 'bar' }],
    ['many bars', smallpox, { type: 'bar' }],
    ['bars that lie', named4, { type: 'bar' }],
    ['bars that lie below zero', named4.replace(',30', ',-30'), { type: 'bar' }],
    ['bars and a target', smallpox, { type: 'bar', target: { value: 100, label: 'A goal' } }],
    [
      'grouped bars',
      three([
        [1, 2, 3],
        [3, -2, 1],
      ]),
      { type: 'bar', series: 's' },
    ],
    ['a line', 'x,y\n1,1000000\n2,3000000', {}],
    ['a line of ratios', smallpox, { isLogarithmic: true }],
    ['lines with long names', three([[1, 2, 3]]).replaceAll('A', 'A'.repeat(170)), { series: 's' }],
    [
      'areas',
      three([
        [1, 2, 3],
        [3, 2, 1],
      ]),
      { type: 'area', series: 's' },
    ],
    ['an area below zero', 'x,y\n1,3\n2,-2', { type: 'area' }],
    ['one value', 'x,y\n5,0', {}],
    ['one value of ratios', 'x,y\n5,3', { isLogarithmic: true }],
    ['equal values', 'x,y\n1,7\n2,7', {}],
    ['values that are next to equal', 'x,y\n1,1\n2,1.0000000000001', {}],
    ['huge values', 'x,y\n1,1e300\n2,-1e300', {}],
    ['tiny values', 'x,y\n1,1e-300\n2,3e-300', { isLogarithmic: true }],
  ];

  it.each(charts)('has no styles and no numbers that are none: %s', async (_, text, wish) => {
    const told = JSON.stringify((await draw(text, wish)).nodes);
    expect(told).not.toMatch(/NaN|Infinity|style|font-family|currentColor/);
  });

  it.each(charts)('keeps its texts inside the drawing: %s', async (_, text, wish) => {
    const chart = await draw(text, wish);
    const outside = named(chart, 'text')
      .map(boxOf)
      .filter(
        ({ left, right, base }) =>
          left < -0.5 || right > chart.width + 0.5 || base < 5 || base > chart.height,
      );
    expect(outside).toEqual([]);
  });

  it('has no text on another, whatever its values', async () => {
    const value = fc.oneof(
      fc.integer({ min: -300_000, max: 300_000 }),
      fc.integer({ min: 0, max: 40 }),
      fc.constant(''),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(value, { minLength: 1, maxLength: 40, size: 'max' }),
        fc.constantFrom('bar', 'line', 'area'),
        fc.integer({ min: 1900, max: 2020 }),
        async (values, type, first) => {
          fc.pre(values.some((one) => one !== ''));
          const rows = values.map((one, index) => `${first + index},${one}`);
          const chart = await draw(['x,y', ...rows].join('\n'), { type });
          expect(collisions(chart)).toEqual([]);
        },
      ),
      { numRuns: scaled(150) },
    );
  });

  it('has no text on another, whatever its days and numbers', async () => {
    const day = fc
      .date({ min: new Date('1500-01-01'), max: new Date('2500-01-01'), noInvalidDate: true })
      .map((one) => one.toISOString().slice(0, 10));
    const x = fc.oneof(
      fc.uniqueArray(day, { minLength: 1, maxLength: 9 }),
      fc.uniqueArray(fc.integer({ min: -10_000, max: 1e7 }), { minLength: 1, maxLength: 9 }),
      fc.uniqueArray(fc.constantFrom(0.1, 0.25, 0.3, 1, 1.5, 2, 1e-9, 1e12), { minLength: 1 }),
    );
    await fc.assert(
      fc.asyncProperty(x, async (places) => {
        const rows = places.map((place, index) => `${place},${index * 7 + 100}`);
        const chart = await draw(['x,y', ...rows].join('\n'));
        expect(collisions(chart)).toEqual([]);
        expect(textsOf(chart, 'chart-tick-label').length).toBeGreaterThan(0);
      }),
      { numRuns: scaled(150) },
    );
  });

  it('is the same every time', async () => {
    const text = three([[1, 2, 3]]);
    expect(await draw(text, { series: 's' })).toEqual(await draw(text, { series: 's' }));
  });
});
