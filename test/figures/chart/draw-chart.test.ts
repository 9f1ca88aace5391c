import { beforeAll, describe, expect, it } from 'vitest';
import { CHART_TEXT } from '../../../src/figures/chart/chart-input.ts';
import type { ChartNode } from '../../../src/figures/chart/chart-node.ts';
import { type DrawnChart, drawChart } from '../../../src/figures/chart/draw-chart.ts';
import { loadPlot, type PlotLibrary } from '../../../src/figures/chart/load-plot.ts';
import { type ChartWish, readChart } from '../../../src/figures/chart/read-chart.ts';
import { readTable } from '../../../src/figures/chart/read-table.ts';
import { measureText } from '../../../src/figures/measure-text.ts';

let library: PlotLibrary;
beforeAll(async () => {
  library = await loadPlot();
});

async function draw(text: string, wish: Partial<ChartWish> = {}): Promise<DrawnChart> {
  const table = await readTable(text, 'a.csv');
  if ('findings' in table) throw new Error(JSON.stringify(table.findings));
  const read = readChart(table.table, { type: 'line', x: 'x', y: 'y', ...wish }, 'a.csv');
  if ('findings' in read) throw new Error(JSON.stringify(read.findings));
  return drawChart(
    {
      chart: read.chart,
      width: 334,
      printNumber: String,
      printTick: (day, precision) => (precision === 'year' ? day.slice(0, 4) : day),
    },
    library,
  );
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

function textsOf(chart: DrawnChart, className: string): string[] {
  return all(chart)
    .filter(({ attributes }) => attributes.class?.split(' ').includes(className))
    .map(({ children }) => children.join(''));
}

const three = (values: number[][]) =>
  [
    'x,y,s',
    ...values.flatMap(([a, b, c], x) => [`${x},${a},A`, `${x},${b},B`, `${x},${c},C`]),
  ].join('\n');

describe('a chart of bars', () => {
  it('has one bar for each value', async () => {
    const chart = await draw('x,y\n2005,1\n2006,\n2007,3', { type: 'bar' });
    expect(named(chart, 'rect')).toHaveLength(2);
  });

  it('has bars as high as their values', async () => {
    const chart = await draw('x,y\na,1\nb,2', { type: 'bar' });
    const [one, two] = named(chart, 'rect').map(({ attributes }) => Number(attributes.height));
    expect((two ?? 0) / (one ?? 1)).toBeCloseTo(2, 1);
  });

  it('lays bars down when their words are wide', async () => {
    const words = [
      'Democratic Republic of the Congo',
      'Papua New Guinea',
      'Bosnia and Herzegovina',
    ];
    const rows = words.flatMap((word) => [`${word} (north),1`, `${word} (south),2`]);
    const chart = await draw(['x,y', ...rows].join('\n'), { type: 'bar' });
    const heights = named(chart, 'rect').map(({ attributes }) => attributes.height);
    expect(new Set(heights).size).toBe(1);
  });

  it('leaves out words that would overlap', async () => {
    const rows = Array.from({ length: 100 }, (_, index) => `${2000 + index},1`);
    const chart = await draw(['x,y', ...rows].join('\n'), { type: 'bar' });
    expect(textsOf(chart, 'chart-tick-label').length).toBeLessThan(20);
  });

  it('names several series in a legend', async () => {
    const chart = await draw(three([[1, 2, 3]]), { type: 'bar', series: 's' });
    expect(textsOf(chart, 'chart-label')).toEqual(['A', 'B', 'C']);
  });
});

describe('a chart of lines', () => {
  it('breaks a line where a value is missing', async () => {
    const chart = await draw('x,y\n1,1\n2,2\n3,\n4,3\n5,4');
    const line = named(chart, 'path').find(({ attributes }) => attributes.d?.includes('L'));
    expect(line?.attributes.d?.match(/M/g)).toHaveLength(2);
  });

  it('names lines at their ends where there is room', async () => {
    const values = [
      [1, 5, 9],
      [1, 5, 9],
    ];
    expect((await draw(three(values), { series: 's' })).isLabelledDirectly).toBe(true);
  });

  it('names them in a legend where one ends early', async () => {
    const text = `${three([[1, 5, 9]])}\n1,2,A\n1,6,B`;
    expect((await draw(text, { series: 's' })).isLabelledDirectly).toBe(false);
  });

  it('writes years as they are', async () => {
    const chart = await draw('x,y\n2005,1\n2006,2\n2007,3');
    expect(textsOf(chart, 'chart-tick-label')).toEqual(['2005', '2006', '2007']);
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
    expect(textsOf(chart, 'chart-tick-label')).toEqual([
      '2000',
      '2001',
      '2002',
      '2003',
      '2004',
      '2005',
    ]);
  });
});

describe('every chart', () => {
  const charts: [string, string, Partial<ChartWish>][] = [
    ['bars', 'x,y\na,1\nb,-2', { type: 'bar' }],
    [
      'grouped bars',
      three([
        [1, 2, 3],
        [3, -2, 1],
      ]),
      { type: 'bar', series: 's' },
    ],
    ['a line', 'x,y\n1,1000000\n2,3000000', {}],
    ['lines with long names', three([[1, 2, 3]]).replaceAll('A', 'A'.repeat(170)), { series: 's' }],
    [
      'areas',
      three([
        [1, 2, 3],
        [3, 2, 1],
      ]),
      { type: 'area', series: 's' },
    ],
    ['one value', 'x,y\n5,0', {}],
    ['equal values', 'x,y\n1,7\n2,7', {}],
    ['huge values', 'x,y\n1,1e300\n2,-1e300', {}],
  ];

  it.each(charts)('has no styles and no numbers that are none: %s', async (_, text, wish) => {
    const told = JSON.stringify((await draw(text, wish)).nodes);
    expect(told).not.toMatch(/NaN|Infinity|style|font-family|currentColor/);
  });

  it.each(charts)('keeps its own texts inside the drawing: %s', async (_, text, wish) => {
    const chart = await draw(text, wish);
    const outside = named(chart, 'text').filter(({ attributes, children }) => {
      if (attributes.transform) return false;
      const width = measureText(children.join(''), CHART_TEXT);
      const shift = { start: 0, middle: 0.5, end: 1 }[attributes['text-anchor'] ?? 'middle'] ?? 0;
      const left = Number(attributes.x) - width * shift;
      return left < -0.5 || left + width > chart.width + 0.5;
    });
    expect(outside).toEqual([]);
  });

  it('is the same every time', async () => {
    const text = three([[1, 2, 3]]);
    expect(await draw(text, { series: 's' })).toEqual(await draw(text, { series: 's' }));
  });
});
