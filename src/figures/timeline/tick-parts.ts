import type { Box } from '../geometry/box.ts';
import type { Shape } from '../scene.ts';
import { chooseTicks, type TimeScale } from './time-scale.ts';
import type { TimelineInput } from './timeline-input.ts';

/** Size of the words of a scale, in pt. */
const TICK_SIZE = 7.4;
/** Length of a tick, and its width with the white around it. */
const TICK_LENGTH = 2.5;
const TICK_WIDTH = 0.5;
/** From the edge of the band to the base line of the words. */
const BASE_LINE = 8.5;

/** A tick of a scale, with heights that count from the edge of the band down, in pt. */
export interface TickParts {
  line: Box;
  text: Box;
  words: string;
}

/**
 * Lay out the ticks of a scale below its band.
 *
 * @param span First and last day, as ISO dates.
 * @param scale Scale of the span.
 * @param band Ends of the band, over which no words reach that are not longer than it, and the least
 *   space between the words of two ticks.
 * @param input Tells the words of a tick, and how wide they are.
 * @returns The ticks from left to right.
 */
export function tickParts(
  span: { first: string; last: string },
  scale: TimeScale,
  band: { left: number; right: number; between: number },
  { printTick, measureText }: Pick<TimelineInput, 'printTick' | 'measureText'>,
): TickParts[] {
  const ticks = chooseTicks(
    span,
    scale,
    (day, precision) => measureText(printTick(day, precision), TICK_SIZE) + band.between,
  );
  return ticks.map(({ day, x, precision }) => {
    const words = printTick(day, precision);
    const width = measureText(words, TICK_SIZE);
    const start = Math.max(band.left, Math.min(x - width / 2, band.right - width));
    return {
      line: { x: x - TICK_WIDTH / 2, y: 0, width: TICK_WIDTH, height: TICK_LENGTH },
      text: { x: start, y: TICK_LENGTH, width, height: BASE_LINE - TICK_LENGTH },
      words,
    };
  });
}

/**
 * Draw the ticks of a scale.
 *
 * @param ticks Ticks.
 * @param y Lower edge of the band, in pt.
 * @returns Their lines (`tick`) and words (`tick-text`).
 */
export function tickShapes(ticks: readonly TickParts[], y: number): Shape[] {
  return ticks.flatMap(({ line, text, words }): Shape[] => {
    const x = line.x + line.width / 2;
    return [
      {
        kind: 'line',
        role: 'tick',
        points: [
          { x, y },
          { x, y: y + line.height },
        ],
      },
      {
        kind: 'text',
        role: 'tick-text',
        x: text.x,
        y: y + BASE_LINE,
        anchor: 'start',
        size: TICK_SIZE,
        text: words,
      },
    ];
  });
}
