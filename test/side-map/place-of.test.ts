import { describe, expect, it } from 'vitest';
import type { PlacedBlock } from '../../src/model/side-map.ts';
import { placeOf } from '../../src/side-map/place-of.ts';

function block(line: number, endLine: number, page: number, file = 'a.md'): PlacedBlock {
  return { page, box: [0, 0, 1, 1], file, line, column: 1, endLine };
}

const map = {
  blocks: [
    block(10, 20, 1),
    block(12, 13, 2),
    block(12, 13, 3),
    block(30, 30, 4),
    block(1, 99, 5, 'b.json'),
    block(12, 13, 6),
  ],
};
const pageOf = (line: number, file = 'a.md') => placeOf(map, file, line)?.page;

describe('placeOf', () => {
  it('finds the innermost block that holds the line, on its first page', () => {
    expect(pageOf(12)).toBe(2);
    expect(pageOf(13)).toBe(2);
  });

  it('finds the block around for a line between those in it', () => {
    expect(pageOf(11)).toBe(1);
    expect(pageOf(20)).toBe(1);
  });

  it('finds the next block for a line of none', () => {
    expect(pageOf(5)).toBe(1);
    expect(pageOf(21)).toBe(4);
  });

  it('finds the last block for a line behind all', () => {
    expect(pageOf(31)).toBe(4);
    expect(pageOf(10 ** 6)).toBe(4);
  });

  it('looks at the blocks of that file only', () => {
    expect(pageOf(30, 'b.json')).toBe(5);
    expect(pageOf(1, 'c.md')).toBeUndefined();
  });
});
