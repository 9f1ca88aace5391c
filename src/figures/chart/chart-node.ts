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
  const classes: string[] = [];
  for (const { name: key, value } of element.attributes) {
    if (key === 'aria-label') classes.push(`chart-${value.replace(/\W+/g, '-')}`);
    if (key === 'class') classes.push(value);
    if (geometry.has(key)) attributes[key] = rounded(value);
  }
  if (classes.length > 0) attributes.class = classes.sort().join(' ');
  const inner = [...element.children].flatMap((child) => toChartNode(child) ?? []);
  const text = inner.length === 0 ? (element.textContent ?? '') : '';
  return { name, attributes, children: text === '' ? inner : [text] };
}

/**
 * Make a piece of text.
 *
 * @param text One line.
 * @param className What it is.
 * @param place Base line and anchor, in pt.
 * @returns The element.
 */
export function chartText(
  text: string,
  className: string,
  { x, y, anchor }: { x: number; y: number; anchor: 'start' | 'middle' | 'end' },
): ChartNode {
  const attributes = {
    class: className,
    x: rounded(String(x)),
    y: rounded(String(y)),
    'text-anchor': anchor,
  };
  return { name: 'text', attributes, children: [text] };
}

/**
 * Make a shape.
 *
 * @param name Name of the element.
 * @param className What it is.
 * @param lengths Its geometry, in pt.
 * @returns The element.
 */
export function chartShape(
  name: string,
  className: string,
  lengths: Readonly<Record<string, number>>,
): ChartNode {
  const geometry = Object.entries(lengths).map(([key, value]) => [key, rounded(String(value))]);
  return { name, attributes: { class: className, ...Object.fromEntries(geometry) }, children: [] };
}

function rounded(value: string): string {
  return value.replace(/-?\d*\.\d{3,}(e-?\d+)?/g, (number) =>
    String(Math.round(Number(number) * 100) / 100),
  );
}
