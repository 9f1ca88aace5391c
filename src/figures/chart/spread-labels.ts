/**
 * Move labels apart that would cover each other, each as little as is needed.
 *
 * @param wanted Where the labels want to stand, in pt, in any order.
 * @param gap Least distance of two labels.
 * @param range Least and greatest place.
 * @param farthest How far a label may be moved.
 * @returns A place for each label, in the order given; undefined where one must be moved too far.
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  range: { from: number; to: number },
  farthest: number,
): number[] | undefined {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const groups: { members: number[]; start: number }[] = [];
  for (const index of order) {
    groups.push(settle([index], wanted, gap, range));
    // A group that reaches into the one before becomes one with it, and finds a new middle.
    for (let last = groups.pop(); last; last = groups.pop()) {
      const before = groups.at(-1);
      if (!before || before.start + before.members.length * gap <= last.start + 1e-9) {
        groups.push(last);
        break;
      }
      groups.pop();
      groups.push(settle([...before.members, ...last.members], wanted, gap, range));
    }
  }
  const places = wanted.map(() => 0);
  for (const { members, start } of groups) {
    for (const [rank, index] of members.entries()) places[index] = start + rank * gap;
  }
  const fits = places.every(
    (place, index) =>
      Math.abs(place - (wanted[index] ?? 0)) <= farthest && place <= range.to + 1e-9,
  );
  return fits ? places : undefined;
}

/** The labels of a group stand at equal distances about the middle of where they want to be. */
function settle(
  members: number[],
  wanted: readonly number[],
  gap: number,
  { from, to }: { from: number; to: number },
): { members: number[]; start: number } {
  const starts = members.map((index, rank) => (wanted[index] ?? 0) - rank * gap);
  const middle = starts.reduce((sum, start) => sum + start, 0) / starts.length;
  const last = to - (members.length - 1) * gap;
  return { members, start: Math.max(from, Math.min(middle, last)) };
}
