import { lengthOf } from '../geometry/segment.ts';
import type { ScenePoint, Shape } from '../scene.ts';
import type { MapView, ViewedHatching } from './create-map-view.ts';
import type { DisputedLand } from './disputed-lands.ts';
import { hatchLines } from './hatch-lines.ts';
import type { MapLabel } from './map-label.ts';
import { areaShapes } from './map-shapes.ts';
import { sizeOf } from './project-rings.ts';

/** The land of a map. */
export interface LandDrawing {
  shapes: Shape[];
  /** Disputed land that can be seen in it. */
  hatched: DisputedLand[];
  /** Whether a dashed border can be seen in it. */
  isDashed: boolean;
}

/** Disputed land smaller than this is a speck, in pt. */
const LEAST_LAND = 2;
/** A border shorter than this has no room for dashes that are seen as such, in pt. */
const LEAST_BORDER = 5;
/** On a map of the world in the rail dashes would be specks, in pt for a degree. */
const LEAST_SCALE = 1;

/**
 * Draw the land of a map: countries, those that are wanted in another colour, hatching on what is
 * disputed, and dashes on borders that are not final.
 *
 * @param view The map.
 * @param labels Names on it, which hatching leaves free.
 * @returns Shapes in the roles `land`, `wanted`, `hatch`, `hatch-wanted`, `border-ground` and
 *   `border`, and what can be seen.
 */
export function drawLand(view: MapView, labels: readonly MapLabel[]): LandDrawing {
  const { land, countries, frame } = view;
  const wanted = countries.map(({ rings }) => rings);
  const hatchings = view.hatched.map((one) => ({ ...one, shapes: hatch(one, view, labels) }));
  const borders = view.scale < LEAST_SCALE ? [] : view.dashed;
  const isInFrame = ({ x, y }: ScenePoint) => x > 0 && y > 0 && x < frame.width && y < frame.height;
  const dashes = borders.filter(
    (line) => lengthOfLine(line) >= LEAST_BORDER && line.some(isInFrame),
  );
  return {
    shapes: [
      ...areaShapes('land', land),
      ...areaShapes('wanted', wanted),
      ...hatchings.flatMap(({ shapes }) => shapes),
      ...lineShapes('border-ground', dashes),
      ...lineShapes('border', dashes),
    ],
    hatched: [
      ...new Set(hatchings.flatMap(({ land, shapes }) => (shapes.length > 0 ? [land] : []))),
    ],
    isDashed: dashes.length > 0,
  };
}

function hatch(
  { rings, isShaded }: ViewedHatching,
  { frame }: MapView,
  labels: readonly MapLabel[],
): Shape[] {
  const role = isShaded ? 'hatch-wanted' : 'hatch';
  const free = labels.map(({ box }) => box);
  const seen = rings.filter((ring) => sizeOf(ring) >= LEAST_LAND);
  return lineShapes(role, hatchLines(seen, frame, free));
}

function lineShapes(role: string, lines: readonly (readonly ScenePoint[])[]): Shape[] {
  return lines.length === 0 ? [] : [{ kind: 'lines', role, lines: lines.map((line) => [...line]) }];
}

function lengthOfLine(line: readonly ScenePoint[]): number {
  return line.reduce((sum, point, index) => {
    const last = line[index - 1];
    return last ? sum + lengthOf([last, point]) : sum;
  }, 0);
}
