import type { Box } from '../geometry/box.ts';
import type { MeasureText } from '../measure-text.ts';
import type { Shape } from '../scene.ts';

/** A name on a map. */
export interface MapLabel {
  /** One line, or two. */
  lines: string[];
  box: Box;
  /**
   * What lies under it: land and sea, the shaded land of a country that it lies in wholly, or
   * something dark in part.
   */
  ground: 'plain' | 'shaded' | 'mixed';
}

/** Sizes in pt. Text a trifle above 7.4 pt, as the column may round the drawing down. */
const SIZE = 7.5;
const LINE = 8.5;
const WEIGHT = 600;

/**
 * Break a name into lines and measure it.
 *
 * @param name The name.
 * @param measureText Measures a line of it.
 * @returns The ways to write it, the best first: on one line, and, where there is a space, on two.
 */
export function writingsOf(
  name: string,
  measureText: MeasureText,
): { lines: string[]; width: number; height: number }[] {
  return [[name], ...breakInTwo(name)].map((lines) => ({
    lines,
    width: Math.max(...lines.map((line) => measureText(line, SIZE, WEIGHT))) + 1,
    height: lines.length * LINE,
  }));
}

/**
 * Draw a label.
 *
 * @param label The label.
 * @returns Its text in the role `label`, or `label-inside` on shaded land, over a `knockout` where
 *   something dark lies under a part of it.
 */
export function mapLabelShapes({ lines, box, ground }: MapLabel): Shape[] {
  const role = ground === 'shaded' ? 'label-inside' : 'label';
  const texts = lines.map(
    (text, index): Shape => ({
      kind: 'text',
      role,
      x: box.x + box.width / 2,
      y: box.y + index * LINE + SIZE - 0.9,
      anchor: 'middle',
      size: SIZE,
      text,
    }),
  );
  return ground === 'mixed' ? [{ kind: 'rect', role: 'knockout', ...box }, ...texts] : texts;
}

/** The two lines of most equal length. */
function breakInTwo(name: string): string[][] {
  const words = name.split(' ');
  const pairs = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')])
    .sort((a, b) => longest(a) - longest(b));
  return pairs.slice(0, 1);
}

function longest(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => line.length));
}
