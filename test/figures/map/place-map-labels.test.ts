import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, overlap, placeMapLabels } from '../../../src/figures/map/place-map-labels.ts';

const length = (max: number) => fc.double({ min: 0, max, noNaN: true });
const frame = fc.record({ width: length(400), height: length(300) });
const wishes = fc.array(
  fc.record({
    point: fc.record({ x: length(400), y: length(300) }),
    reach: fc.constantFrom(0, 2),
    width: length(80),
    height: fc.constant(8.4),
  }),
  { maxLength: 12 },
);
const avoid = fc.array(fc.record({ x: length(400), y: length(300) }), { maxLength: 30 });

function placed(boxes: readonly (Box | undefined)[]): Box[] {
  return boxes.flatMap((box) => box ?? []);
}

describe('labels of a map', () => {
  it('never overlap', () => {
    fc.assert(
      fc.property(wishes, frame, avoid, (list, room, points) => {
        const boxes = placed(placeMapLabels(list, { ...room, avoid: points }));
        return boxes.every((box, index) =>
          boxes.slice(index + 1).every((other) => !overlap(box, other)),
        );
      }),
    );
  });

  it('never leave the frame', () => {
    fc.assert(
      fc.property(wishes, frame, avoid, (list, room, points) =>
        placed(placeMapLabels(list, { ...room, avoid: points })).every(
          ({ x, y, width, height }) =>
            x >= 0 && y >= 0 && x + width <= room.width && y + height <= room.height,
        ),
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
        const boxes = placed(placeMapLabels(list, { ...room, avoid: [] }));
        return boxes.every((box) => marks.every((mark) => !overlap(box, mark)));
      }),
    );
  });

  it('stand to the right of a lonely mark', () => {
    const wish = { point: { x: 50, y: 50 }, reach: 2, width: 30, height: 8 };
    const [box] = placeMapLabels([wish], { width: 200, height: 100, avoid: [] });
    expect(box).toEqual({ x: 53.5, y: 46, width: 30, height: 8 });
  });

  it('go to the other side of what they would cover', () => {
    const wish = { point: { x: 50, y: 50 }, reach: 2, width: 30, height: 8 };
    const line = Array.from({ length: 20 }, (_, index) => ({ x: 52 + 2 * index, y: 50 }));
    const [box] = placeMapLabels([wish], { width: 200, height: 100, avoid: line });
    expect(box?.x).toBe(16.5);
  });
});
