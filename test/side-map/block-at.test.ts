import { describe, expect, it } from 'vitest';
import type { PlacedBlock } from '../../src/model/side-map.ts';
import { blockAt } from '../../src/side-map/block-at.ts';

function block(line: number, box: PlacedBlock['box'], page = 1): PlacedBlock {
  return { page, box, file: 'a.md', line, column: 1, endLine: line };
}

const map = {
  blocks: [
    block(1, [0, 0, 100, 100]),
    block(2, [10, 10, 90, 50]),
    block(3, [10, 60, 90, 90]),
    block(4, [0, 0, 500, 500], 2),
  ],
};
const lineAt = (page: number, x: number, y: number) => blockAt(map, page, x, y)?.line;

describe('blockAt', () => {
  it('finds the smallest block that holds the point', () => {
    expect(lineAt(1, 20, 20)).toBe(2);
    expect(lineAt(1, 20, 70)).toBe(3);
  });

  it('finds the block around when the point lies between those in it', () => {
    expect(lineAt(1, 20, 55)).toBe(1);
  });

  it('counts the edges of a block', () => {
    expect(lineAt(1, 10, 10)).toBe(2);
    expect(lineAt(1, 100, 100)).toBe(1);
  });

  it('finds the nearest block of the page when none holds the point', () => {
    expect(lineAt(1, 300, 300)).toBe(1);
    expect(lineAt(2, 600, 20)).toBe(4);
    const apart = { blocks: [block(1, [0, 0, 10, 10]), block(2, [100, 0, 300, 200])] };
    expect(blockAt(apart, 1, 40, 5)?.line).toBe(1);
    expect(blockAt(apart, 1, 70, 5)?.line).toBe(2);
  });

  it('finds nothing on a page without blocks', () => {
    expect(lineAt(3, 20, 20)).toBeUndefined();
    expect(blockAt({ blocks: [] }, 1, 0, 0)).toBeUndefined();
  });
});
