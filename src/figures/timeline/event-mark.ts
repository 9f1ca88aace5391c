import type { ScenePoint, Shape } from '../scene.ts';

/** How an event is marked: by what it rests on, or as one that was only announced. */
export type EventMark = 'sourced' | 'unusable' | 'unsourced' | 'planned';

/** The marks in the order of a legend. */
export const eventMarks = ['sourced', 'unusable', 'unsourced', 'planned'] as const;

/**
 * Choose the mark of an event. Each event has one, so that the marks of a kind can be counted.
 *
 * @param event What it rests on, and whether it was only announced.
 * @returns Its mark.
 */
export function markOf({
  support,
  planned,
}: {
  support: Exclude<EventMark, 'planned'>;
  planned: boolean;
}): EventMark {
  return planned ? 'planned' : support;
}

/** How far a diamond reaches over the radius of a circle. */
const DIAMOND = 1.24;
/** Corners of half a disc. */
const CORNERS = 12;

/**
 * Draw the mark of an event: a filled circle, one filled to its half, an empty one, or an empty
 * diamond. They differ in shape and fill, so that they are told apart without colour; legends and
 * chronologies show the same four (`templates/shared/eras.css`).
 *
 * @param mark Mark.
 * @param centre Its middle.
 * @param radius Radius of the circles, in pt.
 * @returns Its shapes; their roles are the mark, and `unusable-half`.
 */
export function markShapes(mark: EventMark, centre: ScenePoint, radius: number): Shape[] {
  if (mark === 'planned') {
    return [{ kind: 'polygon', role: mark, points: diamond(centre, radius * DIAMOND) }];
  }
  const circle: Shape = { kind: 'circle', role: mark, ...centre, radius };
  if (mark !== 'unusable') return [circle];
  return [circle, { kind: 'polygon', role: 'unusable-half', points: lowerHalf(centre, radius) }];
}

function diamond({ x, y }: ScenePoint, reach: number): ScenePoint[] {
  return [
    { x, y: y - reach },
    { x: x + reach, y },
    { x, y: y + reach },
    { x: x - reach, y },
  ];
}

function lowerHalf({ x, y }: ScenePoint, radius: number): ScenePoint[] {
  return Array.from({ length: CORNERS + 1 }, (_, corner) => {
    const angle = (Math.PI * corner) / CORNERS;
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
  });
}
