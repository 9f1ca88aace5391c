import type { Box } from '../geometry/box.ts';
import type { Segment } from '../geometry/segment.ts';
import type { MeasureText } from '../measure-text.ts';
import type { Shape } from '../scene.ts';
import type { MapView } from './create-map-view.ts';
import { drawInset, moveInset } from './draw-inset.ts';
import type { LandDrawing } from './draw-land.ts';
import type { Geography } from './load-geography.ts';
import type { MapLabel } from './map-label.ts';
import { leaderShapes, markShapes } from './map-shapes.ts';
import { type InsetRoom, placeInset } from './place-inset.ts';
import { insetRooms, type PlannedInset } from './plan-insets.ts';

/** An inset in its place on a map. */
export interface DrawnInset {
  /** Codes of the countries that it shows. */
  codes: string[];
  box: Box;
  /** Box on the map round the place that it shows. */
  mark: Box;
  leader: Segment;
  /** How many times as large as the map it shows things. */
  times: number;
  shapes: Shape[];
  labels: MapLabel[];
  /** The land in it, before it came to its place. */
  land: LandDrawing;
}

/** What insets are drawn from. */
export interface InsetsInput {
  /** The most useful one first. */
  plans: readonly PlannedInset[];
  /** Where the ring of each small country stands if no inset shows it. */
  rings: readonly { code: string; box: Box }[];
  nameOf(code: string): string;
  measureText: MeasureText;
  view: MapView;
  room: InsetRoom;
}

/** More insets than these would leave no map. */
const MOST = 2;
/** What speaks against each smaller size, as places do. */
const SMALLER = 6;

/**
 * Draw insets where a map has room for them.
 *
 * @param input What they show, and the map.
 * @param geography Outlines and projections.
 * @returns At most two insets, in the order of the plans.
 */
export async function placeInsets(
  { plans, rings, room, ...map }: InsetsInput,
  geography: Geography,
): Promise<DrawnInset[]> {
  const placed: DrawnInset[] = [];
  for (const plan of plans) {
    if (placed.length === MOST) break;
    const left = {
      ...room,
      taken: [
        ...room.taken,
        ...placed.flatMap(({ box, mark }) => [box, mark]),
        ...plans.filter((other) => other !== plan).map(({ mark }) => mark),
        ...rings.filter(({ code }) => !plan.codes.includes(code)).map(({ box }) => box),
      ],
      leaders: [...room.leaders, ...placed.map(({ leader }) => leader)],
    };
    const inset = await bestInset(plan, map, left, geography);
    if (inset) placed.push(inset);
  }
  return placed;
}

async function bestInset(
  plan: PlannedInset,
  map: Omit<InsetsInput, 'plans' | 'rings' | 'room'>,
  room: InsetRoom,
  geography: Geography,
): Promise<DrawnInset | undefined> {
  let best: (DrawnInset & { cost: number }) | undefined;
  for (const [rank, size] of insetRooms(map.view).entries()) {
    const drawing = await drawInset(plan, map, size, geography);
    const place = drawing && placeInset(drawing.scene, plan.mark, room);
    if (!place) continue;
    const cost = place.cost + SMALLER * rank;
    if (best && best.cost <= cost) continue;
    const { box, leader } = place;
    const times = drawing.scale / map.view.scale;
    best = {
      codes: plan.codes,
      mark: plan.mark,
      box,
      leader,
      times,
      cost,
      land: drawing.land,
      ...moveInset(drawing, box),
    };
  }
  return best;
}

/**
 * Draw an inset with its mark and the line between them.
 *
 * @param inset The inset.
 * @returns Its shapes.
 */
export function insetShapes({ mark, leader, shapes }: DrawnInset): Shape[] {
  return [
    ...leaderShapes(leader),
    ...markShapes({ kind: 'rect', role: 'inset-mark', ...mark }),
    ...shapes,
  ];
}
