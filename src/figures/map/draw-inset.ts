import type { Box } from '../geometry/box.ts';
import type { MeasureText } from '../measure-text.ts';
import { moveShape } from '../move-shape.ts';
import type { Scene, ScenePoint, Shape } from '../scene.ts';
import type { MapRoom } from './choose-projection.ts';
import { createMapGround } from './create-map-ground.ts';
import { createMapView } from './create-map-view.ts';
import { drawLand, type LandDrawing } from './draw-land.ts';
import { findSmallCountries } from './find-small-countries.ts';
import type { Geography } from './load-geography.ts';
import { type MapLabel, mapLabelShapes } from './map-label.ts';
import { anchorShape, leaderShapes } from './map-shapes.ts';
import { nameCountries } from './name-countries.ts';
import { LEAST_IN_INSET, type PlannedInset } from './plan-insets.ts';

/** A magnified part of a map, with the origin at its own upper left corner. */
export interface InsetDrawing {
  scene: Scene;
  labels: MapLabel[];
  land: LandDrawing;
  /** Pt for a degree, about its middle. */
  scale: number;
}

/**
 * Draw an inset: the small countries with their names, and the land around them; that of other
 * countries is not shaded even where the map shades it, as names would have no ground to stand on.
 *
 * @param plan What it shows.
 * @param names `nameOf`: what a country is called; `measureText`: how wide a name is.
 * @param room Its room.
 * @param geography Outlines and projections.
 * @returns The drawing; nothing where a country still cannot be seen, or not be named.
 */
export async function drawInset(
  plan: PlannedInset,
  names: { nameOf(code: string): string; measureText: MeasureText },
  room: MapRoom,
  geography: Geography,
): Promise<InsetDrawing | undefined> {
  const view = await createMapView(
    { seen: plan.seen, codes: plan.codes, room, overhang: 0 },
    geography,
  );
  const { countries } = view;
  const isSeen = countries.every(({ rings }) => rings.length > 0);
  if (!isSeen || findSmallCountries(countries, LEAST_IN_INSET).length > 0) return undefined;
  const wish = { ...names, codes: plan.codes, ringed: [], taken: [], leaders: [], avoid: [] };
  const { labels, leaders, anchors, unnamed } = nameCountries(wish, view, createMapGround(view));
  if (unnamed.length > 0) return undefined;
  const land = drawLand(view, labels);
  const shapes: Shape[] = [
    { kind: 'rect', role: 'sea', ...view.frame },
    ...land.shapes,
    ...leaders.flatMap(leaderShapes),
    ...anchors.map(anchorShape),
    ...labels.flatMap(mapLabelShapes),
    { kind: 'rect', role: 'inset-frame', ...view.frame },
  ];
  const { width, height } = view.frame;
  return { scene: { width, height, shapes }, labels, land, scale: view.scale };
}

/**
 * Move a drawing to its place on a map.
 *
 * @param drawing The drawing.
 * @param to Upper left corner of its place.
 * @returns Its shapes and labels there.
 */
export function moveInset(
  { scene, labels }: InsetDrawing,
  to: ScenePoint,
): { shapes: Shape[]; labels: MapLabel[] } {
  const move = <T extends ScenePoint>(point: T): T => ({
    ...point,
    x: point.x + to.x,
    y: point.y + to.y,
  });
  return {
    shapes: scene.shapes.map((shape) => moveShape(shape, move)),
    labels: labels.map((label) => ({ ...label, box: move<Box>(label.box) })),
  };
}
