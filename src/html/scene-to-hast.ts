import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Scene, ScenePoint, Shape } from '../figures/scene.ts';

/**
 * Turn a drawing into SVG that stands in the page: its text is text, in the fonts of the page.
 *
 * @param scene Drawing, in pt.
 * @param name What is drawn, such as `timeline`: each shape gets the class `<name>-<role>`.
 * @param alt What the drawing shows, in words.
 * @returns The `svg` element, as wide and high as the drawing.
 */
export function sceneToHast({ width, height, shapes }: Scene, name: string, alt: string): Element {
  const [w, h] = [round(width), round(height)];
  return s(
    'svg',
    {
      className: [name],
      viewBox: `0 0 ${w} ${h}`,
      width: `${w}pt`,
      height: `${h}pt`,
      role: 'img',
      ariaLabel: alt,
    },
    shapes.map((shape) => shapeToHast(shape, `${name}-${shape.role}`)),
  );
}

function shapeToHast(shape: Shape, className: string): Element {
  const own = { className: [className] };
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height } = shape;
      const box = { x: round(x), y: round(y), width: round(width), height: round(height) };
      return s('rect', { ...own, ...box });
    }
    case 'line':
      return s('polyline', { ...own, points: points(shape.points) });
    case 'circle':
      return s('circle', {
        ...own,
        cx: round(shape.x),
        cy: round(shape.y),
        r: round(shape.radius),
      });
    case 'polygon':
      return s('polygon', { ...own, points: points(shape.points) });
    case 'area':
      return s('path', { ...own, d: shape.rings.map((ring) => `${stepsOf(ring)}z`).join('') });
    case 'lines':
      return s('path', { ...own, d: shape.lines.map(stepsOf).join('') });
    case 'text': {
      const { x, y, anchor, size, text } = shape;
      const place = { x: round(x), y: round(y), textAnchor: anchor, fontSize: String(size) };
      return s('text', { ...own, ...place }, text);
    }
  }
}

function points(list: readonly ScenePoint[]): string {
  return list.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ');
}

/** Steps from point to point, in tenths, as a country has hundreds of them. */
function stepsOf(line: readonly ScenePoint[]): string {
  const [first, ...rest] = line.map(
    ({ x, y }) => [Math.round(x * 10), Math.round(y * 10)] as const,
  );
  if (!first) return '';
  let [x, y] = first;
  let path = `M${tenths(x)},${tenths(y)}`;
  for (const [nextX, nextY] of rest) {
    const across = tenths(nextX - x);
    const down = tenths(nextY - y);
    path += `l${across}${down.startsWith('-') ? '' : ','}${down}`;
    [x, y] = [nextX, nextY];
  }
  return path;
}

function tenths(count: number): string {
  return String(count / 10).replace(/^(-?)0\./, '$1.');
}

/**
 * Round a length. Hundredths of a point are finer than any printer.
 *
 * @param length Length in pt.
 * @returns The nearest hundredth.
 */
export function round(length: number): number {
  return Math.round(length * 100) / 100;
}
