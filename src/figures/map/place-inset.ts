import { type Box, boxAt, grow, isWithin, middleOf, nearestIn, overlap } from '../geometry/box.ts';
import { cross, lengthOf, meets, pointsAlong, type Segment } from '../geometry/segment.ts';
import type { ScenePoint } from '../scene.ts';
import type { MapGround } from './create-map-ground.ts';

/** What an inset must keep clear of. */
export interface InsetRoom {
  frame: Box;
  /** Labels, marks, other insets: neither the inset nor its line may meet them. */
  taken: readonly Box[];
  /** Lines that neither the inset nor its own line may cross. */
  leaders: readonly Segment[];
  /** Points of lines that it may not cover. */
  avoid: readonly ScenePoint[];
  ground: MapGround;
}

/** Where an inset stands. */
export interface PlacedInset {
  box: Box;
  /** The line from the mark on the map to the inset. */
  leader: Segment;
  /** The less, the better. */
  cost: number;
}

/** Distance from the edge of the map, and from what it must keep clear of, in pt. */
const SPACE = 3;
/** Distance of the places that are tried along the edge, in pt. */
const STEP = 6;
/** A line would end so far inside an inset, from its sides, in pt. */
const INWARD = 10;
/**
 * What speaks against a place: all of it over land, a pt of its line, a pt of it across
 * a shaded country, not to stand in a corner.
 */
const ALL_LAND = 50;
const LINE = 0.25;
const ACROSS = 1;
const NO_CORNER = 6;
/** A line that runs further across shaded countries would cut them in two, in pt. */
const MOST_ACROSS = 15;

/**
 * Find a place at the edge of a map for an inset: where it hides neither a shaded country nor a
 * mark, a label or a line, and as little land as can be; a corner rather than the middle of a side.
 *
 * @param size Size of the inset, in pt.
 * @param mark Box round the place that it shows.
 * @param room What it must keep clear of.
 * @returns The best place; nothing where there is none.
 */
export function placeInset(
  size: { width: number; height: number },
  mark: Box,
  room: InsetRoom,
): PlacedInset | undefined {
  let best: PlacedInset | undefined;
  for (const { box, isCorner } of placesFor(size, room.frame)) {
    if (!isFree(box, mark, room)) continue;
    const leader = leaderBetween(mark, box);
    if (!isClear(leader, room)) continue;
    const shaded = pointsAlong(leader, 1).filter(
      (point) => room.ground.shaded.cover(boxAt(point)) > 0,
    ).length;
    if (shaded > MOST_ACROSS) continue;
    const land = room.ground.land.cover(box) / (size.width * size.height);
    const cost =
      ALL_LAND * land + LINE * lengthOf(leader) + ACROSS * shaded + (isCorner ? 0 : NO_CORNER);
    if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { box, leader, cost };
  }
  return best;
}

/** Places along the four sides, a corner first. */
function placesFor(
  size: { width: number; height: number },
  frame: Box,
): { box: Box; isCorner: boolean }[] {
  const stops = (room: number) => {
    const last = room - SPACE;
    const count = Math.max(0, Math.floor((last - SPACE) / STEP));
    return [...Array.from({ length: count + 1 }, (_, step) => SPACE + step * STEP), last];
  };
  const xs = stops(frame.width - size.width);
  const ys = stops(frame.height - size.height);
  const isEnd = (list: readonly number[], value: number) =>
    value === list[0] || value === list.at(-1);
  return xs
    .flatMap((x) => ys.map((y) => ({ x, y })))
    .filter(({ x, y }) => isEnd(xs, x) || isEnd(ys, y))
    .map(({ x, y }) => ({
      box: { x: frame.x + x, y: frame.y + y, ...size },
      isCorner: isEnd(xs, x) && isEnd(ys, y),
    }));
}

function isFree(box: Box, mark: Box, { frame, taken, leaders, avoid, ground }: InsetRoom): boolean {
  return (
    isWithin(box, frame) &&
    [mark, ...taken].every((other) => !overlap(box, other, SPACE)) &&
    leaders.every((other) => !meets(other, grow(box, 1))) &&
    avoid.every((point) => !overlap(box, boxAt(point), 1)) &&
    ground.shaded.cover(grow(box, 2)) === 0
  );
}

/** A line to where the inset is nearest, but not along its side. */
function leaderBetween(mark: Box, box: Box): Segment {
  const from = middleOf(mark);
  const to = nearestIn(grow(box, -INWARD), from);
  return [lastIn([from, to], mark), lastIn([to, from], box)];
}

/** Where a line that begins in a box leaves it. */
function lastIn([from, to]: Segment, { x, y, width, height }: Box): ScenePoint {
  const part = (start: number, step: number, low: number, high: number) =>
    step === 0 ? 1 : ((step > 0 ? high : low) - start) / step;
  const [across, down] = [to.x - from.x, to.y - from.y];
  const leave = Math.min(1, part(from.x, across, x, x + width), part(from.y, down, y, y + height));
  return { x: from.x + across * leave, y: from.y + down * leave };
}

function isClear(leader: Segment, { taken, leaders }: InsetRoom): boolean {
  return (
    taken.every((other) => !meets(leader, other)) && leaders.every((other) => !cross(leader, other))
  );
}
