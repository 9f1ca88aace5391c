import { describe, expect, it } from 'vitest';
import { boxAt, overlap } from '../../../src/figures/geometry/box.ts';

const box = { x: 0, y: 0, width: 10, height: 10 };
const beside = { ...box, x: 11 };
const under = { ...box, y: 11 };

describe('overlap', () => {
  it.each([
    ['themselves', box, true],
    ['one that only touches', { ...box, x: 10 }, false],
    ['a point inside', boxAt({ x: 5, y: 5 }), true],
    ['a point on the edge', boxAt({ x: 10, y: 5 }), false],
  ])('tells of boxes and %s', (_, other, answer) => {
    expect(overlap(box, other)).toBe(answer);
    expect(overlap(other, box)).toBe(answer);
  });

  it('asks for a space on all sides', () => {
    expect([beside, under].map((other) => overlap(box, other, 2))).toEqual([true, true]);
    expect([beside, under].map((other) => overlap(box, other, 1))).toEqual([false, false]);
  });

  it('asks for another space where one stands over the other', () => {
    expect([beside, under].map((other) => overlap(box, other, 2, 0))).toEqual([true, false]);
  });
});
