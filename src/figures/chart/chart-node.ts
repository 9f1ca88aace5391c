/** An element of a chart: names and values as in SVG. */
export interface ChartNode {
  name: string;
  attributes: Record<string, string>;
  children: (ChartNode | string)[];
}

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
 * Make a path of straight lines.
 *
 * @param className What it is.
 * @param lines Its lines, each a list of points in pt; closed where it is an area.
 * @param isClosed Whether each line ends where it begins.
 * @returns The element.
 */
export function chartPath(
  className: string,
  lines: readonly (readonly (readonly [x: number, y: number])[])[],
  isClosed = false,
): ChartNode {
  const d = lines
    .map((points) => `M${points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join('L')}`)
    .map((line) => (isClosed ? `${line}Z` : line))
    .join('');
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

/** Hundredths of a point are finer than any printer. */
function rounded(length: number): string {
  return String(Math.round(length * 100) / 100);
}
