import type { DrawnElement } from './load-plot.ts';

/** An element of a chart: names and values as in SVG. */
export interface ChartNode {
  name: string;
  attributes: Record<string, string>;
  children: (ChartNode | string)[];
}

/** What says where and how large; how it looks is left to the style sheet. */
const geometry = new Set([
  'd',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'width',
  'height',
  'cx',
  'cy',
  'r',
  'dy',
  'transform',
  'text-anchor',
  'class',
]);
const names = new Set(['g', 'path', 'line', 'rect', 'circle', 'text', 'tspan']);

/**
 * Take over what a library has drawn: shapes and text with their places, numbers rounded to
 * hundredths, without styles, and each group with a class that says what it is.
 *
 * @param element Drawn element.
 * @returns It as plain data; undefined for what has no place in the page.
 */
export function toChartNode(element: DrawnElement): ChartNode | undefined {
  const name = element.tagName.toLowerCase();
  if (!names.has(name)) return undefined;
  const attributes: Record<string, string> = {};
  for (const { name: key, value } of element.attributes) {
    if (key === 'aria-label') attributes.class ??= `chart-${value.replace(/\W+/g, '-')}`;
    else if (geometry.has(key)) attributes[key] = key === 'class' ? value : rounded(value);
  }
  const inner = [...element.children].flatMap((child) => toChartNode(child) ?? []);
  const text = inner.length === 0 ? (element.textContent ?? '') : '';
  return { name, attributes, children: text === '' ? inner : [text] };
}

function rounded(value: string): string {
  return value.replace(/-?\d*\.\d{3,}(e-?\d+)?/g, (number) =>
    String(Math.round(Number(number) * 100) / 100),
  );
}
