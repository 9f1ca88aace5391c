/** An element of a chart: names and values as in SVG. */
export interface ChartNode {
  name: string;
  attributes: Record<string, string>;
  children: (ChartNode | string)[];
}

/** Decimals of a length in pt: hundredths are finer than any printer. */
export const DIGITS = 2;

/** How a text stands to its place. */
export type TextAnchor = 'start' | 'middle' | 'end';

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
  { x, y, anchor }: { x: number; y: number; anchor: TextAnchor },
): ChartNode {
  const attributes = { class: className, x: rounded(x), y: rounded(y), 'text-anchor': anchor };
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
  const geometry = Object.entries(lengths).map(([key, value]) => [key, rounded(value)]);
  return { name, attributes: { class: className, ...Object.fromEntries(geometry) }, children: [] };
}

/**
 * Make a path.
 *
 * @param className What it is.
 * @param d Its course, as SVG spells it, in pt.
 * @returns The element.
 */
export function chartPath(className: string, d: string): ChartNode {
  return { name: 'path', attributes: { class: className, d }, children: [] };
}

/**
 * Put shapes together.
 *
 * @param className What they are.
 * @param children The shapes.
 * @returns The group.
 */
export function chartGroup(className: string, children: readonly ChartNode[]): ChartNode {
  return { name: 'g', attributes: { class: className }, children: [...children] };
}

function rounded(length: number): string {
  return String(Number(length.toFixed(DIGITS)));
}
