import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarkerRoom, stackMarkers } from '../../../src/figures/timeline/stack-markers.ts';

const room: MarkerRoom = { distance: 6, lanes: 2, left: 0, right: 300, farthest: 12 };

describe('markers', () => {
  it('stand in the middle where they do not touch', () => {
    expect(stackMarkers([10, 20, 30], room)).toEqual([
      { x: 10, lane: 0 },
      { x: 20, lane: 0 },
      { x: 30, lane: 0 },
    ]);
  });

  it('are stacked about the middle where they do', () => {
    expect(stackMarkers([50, 50, 50, 50, 50], room)?.map(({ lane }) => lane)).toEqual([
      0, 1, -1, 2, -2,
    ]);
  });

  it('move along the band where all lanes are taken', () => {
    const markers = stackMarkers(
      Array.from({ length: 7 }, () => 50),
      room,
    );
    expect(markers?.slice(5)).toEqual([
      { x: 56, lane: 0 },
      { x: 56, lane: 1 },
    ]);
  });

  it('find no room where they had to move too far', () => {
    expect(
      stackMarkers(
        Array.from({ length: 26 }, () => 50),
        room,
      ),
    ).toBeUndefined();
  });

  it('never touch each other, leave the band or stand far from their places', () => {
    const places = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), {
      maxLength: 80,
      size: 'max',
    });
    fc.assert(
      fc.property(places, (xs) => {
        const markers = stackMarkers(xs, room) ?? [];
        for (const [index, a] of markers.entries()) {
          expect(Math.abs(a.x - (xs[index] ?? 0))).toBeLessThanOrEqual(room.farthest);
          expect(a.x >= room.left && a.x <= room.right).toBe(true);
          const touches = markers.some(
            (b, other) =>
              other > index && a.lane === b.lane && Math.abs(a.x - b.x) < room.distance - 1e-6,
          );
          expect(touches).toBe(false);
        }
      }),
    );
  });
});
