/** Things that stand one over the other. */
export interface Pile {
  x: number;
  /** Their indices, the lowest first. */
  members: number[];
}

/**
 * Pile up things that would cover each other: whatever is nearer to the first of a pile than the
 * distance stands over it. So one alone keeps its place, and none is moved as far as the distance.
 *
 * @param xs Places, in any order.
 * @param distance Least distance of two piles.
 * @returns The piles from left to right.
 */
export function pileUp(xs: readonly number[], distance: number): Pile[] {
  const order = xs.map((x, index) => ({ x, index })).sort((a, b) => a.x - b.x || a.index - b.index);
  const piles: Pile[] = [];
  for (const { x, index } of order) {
    const last = piles.at(-1);
    if (last && x - last.x < distance) last.members.push(index);
    else piles.push({ x, members: [index] });
  }
  return piles;
}
