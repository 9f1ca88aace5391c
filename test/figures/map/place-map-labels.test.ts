import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, isWithin, overlap } from '../../../src/figures/geometry/box.ts';
import { cross, meets } from '../../../src/figures/geometry/segment.ts';
import {
  type MapLabelWish,
  type PlacedMapLabel,
  placeMapLabels,
} from '../../../src/figures/map/place-map-labels.ts';

const length = (max: number) => fc.double({ min: 0, max, noNaN: true });
const frame = fc.record({
  x: fc.constant(0),
  y: fc.constant(0),
  width: length(400),
  height: length(300),
});
const wish = fc.record({
  point: fc.record({ x: length(400), y: length(300) }),
  reach: fc.constantFrom(0, 2),
  width: length(80),
  height: fc.constant(8.4),
  far: fc.constantFrom(0, 40),
  costOf: fc.constant(() => 0),
});
const wishes = fc.array(wish, { maxLength: 12 });

function place(list: MapLabelWish[], room: Box): PlacedMapLabel[] {
  return placeMapLabels(list, { frame: room, taken: [], leaders: [] }).flatMap((one) => one ?? []);
}

/** Every two of a list. */
function pairs<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((one, index) => list.slice(index + 1).map((other): [T, T] => [one, other]));
}

describe('labels of a map', () => {
  it('never overlap', () => {
    fc.assert(
      fc.property(wishes, frame, (list, room) =>
        pairs(place(list, room)).every(([a, b]) => !overlap(a.box, b.box)),
      ),
    );
  });

  it('never leave the frame', () => {
    fc.assert(
      fc.property(wishes, frame, (list, room) =>
        place(list, room).every(({ box }) => isWithin(box, room)),
      ),
    );
  });

  it('never cover a mark', () => {
    fc.assert(
      fc.property(wishes, frame, (list, room) => {
        const marks = list
          .filter(({ reach }) => reach > 0)
          .map(({ point, reach }) => ({
            x: point.x - reach,
            y: point.y - reach,
            width: 2 * reach,
            height: 2 * reach,
          }));
        return place(list, room).every(({ box }) => marks.every((mark) => !overlap(box, mark)));
      }),
    );
  });

  it('never lie on a line that leads to another, and no two of these lines cross', () => {
    const led = fc
      .array(wish, { maxLength: 12 })
      .map((list) => list.map((one) => ({ ...one, far: 40 })));
    fc.assert(
      fc.property(led, frame, (list, room) =>
        pairs(place(list, room)).every(
          ([a, b]) =>
            !meets(a.leader, b.box) && !meets(b.leader, a.box) && !cross(a.leader, b.leader),
        ),
      ),
    );
  });

  it('stand to the right of a lonely mark', () => {
    expect(place([lonely], { x: 0, y: 0, width: 200, height: 100 })[0]?.box).toEqual({
      x: 53.5,
      y: 46,
      width: 30,
      height: 8,
    });
  });

  it('go to the other side of what they would cover', () => {
    const costOf = (box: Box) => (box.x > 50 ? 10 : 0);
    const [label] = place([{ ...lonely, costOf }], { x: 0, y: 0, width: 200, height: 100 });
    expect(label?.box.x).toBe(16.5);
  });

  it('go further off, on a line, where there is no room beside the mark', () => {
    const isNear = (box: Box) => Math.hypot(box.x + 15 - 50, box.y + 4 - 50) < 45;
    const costOf = (box: Box) => (isNear(box) ? Number.POSITIVE_INFINITY : 0);
    const room = { x: 0, y: 0, width: 200, height: 100 };
    const far = (by: number) => place([{ ...lonely, costOf, far: by }], room).length;
    expect([far(0), far(60)]).toEqual([0, 1]);
  });
});

const lonely: MapLabelWish = {
  point: { x: 50, y: 50 },
  reach: 2,
  width: 30,
  height: 8,
  far: 0,
  costOf: () => 0,
};
