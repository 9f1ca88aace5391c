import type { ScenePoint, Shape } from '../scene.ts';

/** How an event is drawn: by what it rests on, or as one that was only announced. */
export type EventMarker = 'sourced' | 'unusable' | 'unsourced' | 'planned';

/** The markers in the order of a legend. */
export const eventMarkers = ['sourced', 'unusable', 'unsourced', 'planned'] as const;

/**
 * Choose the marker of an event. Each event has one, so that the markers of a kind can be counted.
 *
 * @param event What it rests on, and whether it was only announced.
 * @returns Its marker.
 */
export function markerOf({
  support,
  planned,
}: {
  support: Exclude<EventMarker, 'planned'>;
  planned: boolean;
}): EventMarker {
  return planned ? 'planned' : support;
}

/** How far a diamond reaches over the radius of a circle. */
const DIAMOND = 1.24;
/** Corners of half a disc. */
const CORNERS = 12;

/**
 * Draw the marker of an event: a filled circle, one filled to its half, an empty one, or an empty
 * diamond. They differ in shape and fill, so that they are told apart without colour; legends and
 * chronologies show the same four (`templates/shared/eras.css`).
 *
 * @param marker Marker.
 * @param centre Its middle.
 * @param radius Radius of the circles, in pt.
 * @returns Its shapes; their roles are the marker, and `unusable-half`.
 */
export function markerShapes(marker: EventMarker, centre: ScenePoint, radius: number): Shape[] {
  if (marker === 'planned') {
    return [{ kind: 'polygon', role: marker, points: diamond(centre, radius * DIAMOND) }];
  }
  const circle: Shape = { kind: 'circle', role: marker, ...centre, radius };
  if (marker !== 'unusable') return [circle];
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
