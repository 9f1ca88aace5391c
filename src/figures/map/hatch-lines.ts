import { type Box, boxAt, grow, isWithin } from '../geometry/box.ts';
import { lengthOf, partIn, type Segment } from '../geometry/segment.ts';
import type { ScenePoint } from '../scene.ts';

/** Distance of two lines, in pt. */
const SPACING = 1.8;
/** Pieces shorter than this are no more than dots, in pt. */
const SHORTEST = 0.5;
/** Free space round a name, in pt. */
const LABEL_SPACE = 0.5;

/**
 * Hatch an area with slanting lines. They are lines of their own, no pattern, as printers make a
 * picture of a pattern.
 *
 * @param rings Rings of the area, in pt; a ring within a ring is a hole.
 * @param frame Box outside of which nothing is hatched.
 * @param free Boxes that stay free, such as names.
 * @returns The lines; one at least of an area that is large enough to hold one.
 */
export function hatchLines(
  rings: readonly (readonly ScenePoint[])[],
  frame: Box,
  free: readonly Box[],
): Segment[] {
  const heights = rings.flat().map(({ x, y }) => x + y);
  const least = heights.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = heights.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const step = SPACING * Math.SQRT2;
  // One line runs through the middle, that a small area has one too.
  const middle = (least + most) / 2;
  const first = middle - Math.floor((middle - least) / step) * step;
  const count = heights.length === 0 ? 0 : Math.floor((most - first) / step) + 1;
  return Array.from({ length: count }, (_, index) => first + index * step)
    .flatMap((height) => linesAt(height, rings))
    .flatMap((line) => cutFree(line, free))
    .filter((line) => lengthOf(line) >= SHORTEST)
    .filter(([from, to]) =>
      isWithin(boxAt({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }), frame),
    );
}

/** The parts of the line `x + y = height` that lie in the area. */
function linesAt(height: number, rings: readonly (readonly ScenePoint[])[]): Segment[] {
  const crossings = rings
    .flatMap((ring) =>
      ring.flatMap((point, index) => {
        const next = ring[(index + 1) % ring.length] ?? point;
        const [here, there] = [point.x + point.y - height, next.x + next.y - height];
        return here > 0 === there > 0
          ? []
          : [point.x + ((next.x - point.x) * here) / (here - there)];
      }),
    )
    .sort((a, b) => a - b);
  return crossings.flatMap((from, index): Segment[] => {
    const to = crossings[index + 1];
    if (index % 2 === 1 || to === undefined) return [];
    return [
      [
        { x: from, y: height - from },
        { x: to, y: height - to },
      ],
    ];
  });
}

/** What is left of a line outside of boxes. */
function cutFree(line: Segment, [box, ...rest]: readonly Box[]): Segment[] {
  if (!box) return [line];
  const [enter, leave] = partIn(line, grow(box, LABEL_SPACE)) ?? [];
  if (enter === undefined || leave === undefined) return cutFree(line, rest);
  const [from, to] = line;
  const at = (part: number): ScenePoint => ({
    x: from.x + (to.x - from.x) * part,
    y: from.y + (to.y - from.y) * part,
  });
  const left: Segment[] = [
    [from, at(enter)],
    [at(leave), to],
  ];
  return left.flatMap((one) => cutFree(one, rest));
}
