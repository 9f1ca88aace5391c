import type { Capital } from '../../model/figure.ts';
import { type Box, boxAt, boxRound, isWithin, middleOf } from '../geometry/box.ts';
import type { MeasureText } from '../measure-text.ts';
import type { ScenePoint } from '../scene.ts';
import type { MapGround } from './create-map-ground.ts';
import { type MapLabel, writingsOf } from './map-label.ts';
import { type MapLabelWish, placeMapLabels } from './place-map-labels.ts';

/** A capital on a map. */
export interface CapitalDot {
  end: Capital;
  /** Where it lies on the page, in pt. */
  point: ScenePoint;
}

/** What the names of capitals stand on. */
export interface CapitalRoom {
  frame: Box;
  ground: MapGround;
  /** What surrounds a place: a ring, or the mark of an inset. No name covers one. */
  marks: readonly Box[];
  /** Points of lines that names should rather not cover. */
  avoid: readonly ScenePoint[];
}

/** Radius of the dot at a capital, in pt. */
export const CAPITAL_DOT = 1.9;
/** A name that covers a pt² of shaded land, and one that covers a point of a line. */
const SHADED = 1 / 3;
const LINE = 3;
/** No more than this speaks against a name for what it covers. */
const MOST = 24;

/**
 * Name capitals, beside their dots.
 *
 * @param dots The capitals.
 * @param names `nameOf`: what each is called; `measureText`: how wide a name is.
 * @param room What the names stand on.
 * @returns A label for each capital, in the same order; undefined where no place is left.
 */
export function nameCapitals(
  dots: readonly CapitalDot[],
  { nameOf, measureText }: { nameOf(capital: Capital): string; measureText: MeasureText },
  { frame, ground, marks, avoid }: CapitalRoom,
): (MapLabel | undefined)[] {
  const linesIn = (box: Box) => avoid.filter((point) => isIn(point, box)).length;
  const isOnOne = (box: Box) =>
    ground.countriesIn(box).some((code) => ground.country(code).fills(box));
  const wishes = dots.map(({ end, point }): MapLabelWish => {
    const { width = 0, height = 0 } = writingsOf(nameOf(end), measureText)[0] ?? {};
    const costOf = (box: Box) => {
      const shaded = isOnOne(box) ? 0 : SHADED * ground.shaded.cover(box);
      return Math.min(MOST, shaded + LINE * linesIn(box));
    };
    return { ...markOf(point, marks), width, height, far: 0, costOf };
  });
  const others = marks.filter((mark) => !dots.some(({ point }) => isIn(point, mark)));
  return placeMapLabels(wishes, { frame, taken: others, leaders: [] }).map((place, index) => {
    const end = dots[index]?.end;
    if (!place || !end) return undefined;
    const { box } = place;
    const isClean = linesIn(box) === 0;
    if (isClean && isOnOne(box)) return { lines: [nameOf(end)], box, ground: 'shaded' };
    const isPlain = isClean && ground.shaded.cover(box) === 0;
    return { lines: [nameOf(end)], box, ground: isPlain ? 'plain' : 'mixed' };
  });
}

/** A name stands beside what surrounds its dot, not on the line of it. */
function markOf(point: ScenePoint, marks: readonly Box[]): { point: ScenePoint; reach: number } {
  const own = marks.filter((mark) => isIn(point, mark));
  if (own.length === 0) return { point, reach: CAPITAL_DOT };
  const whole = boxRound(
    own.flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]),
  );
  return { point: middleOf(whole), reach: Math.max(whole.width, whole.height) / 2 };
}

function isIn(point: ScenePoint, box: Box): boolean {
  return isWithin(boxAt(point), box);
}
