/** The best way to split everything before an item. */
interface Split {
  groups: number;
  /** Sum of the squares of the sums: the smaller, the more even. */
  unevenness: number;
  /** Where its last group begins. */
  start: number;
}

/**
 * Split a row of widths into as few groups of neighbours as possible, each of which fits, and these
 * as evenly as possible.
 *
 * @param widths Widths in their order, all of one unit.
 * @param room Most that a group may be wide. What alone is wider is a group of its own.
 * @returns Indexes of the widths in each group.
 */
export function splitEvenly(widths: readonly number[], room: number): number[][] {
  const best: Split[] = [{ groups: 0, unevenness: 0, start: 0 }];
  for (let end = 1; end <= widths.length; end++) best.push(bestBefore(end, widths, room, best));
  const groups: number[][] = [];
  for (let end = widths.length; end > 0; ) {
    const start = best[end]?.start ?? 0;
    groups.unshift(Array.from({ length: end - start }, (_, index) => start + index));
    end = start;
  }
  return groups;
}

/** Only groups that fit are looked at: a row of thousands costs no more than its length. */
function bestBefore(
  end: number,
  widths: readonly number[],
  room: number,
  best: readonly Split[],
): Split {
  let sum = 0;
  let found: Split | undefined;
  for (let start = end - 1; start >= 0; start--) {
    sum += widths[start] ?? 0;
    if (sum > room && start < end - 1) break;
    const before = best[start];
    if (!before) break;
    const groups = before.groups + 1;
    const unevenness = before.unevenness + sum ** 2;
    const isBetter =
      !found || groups < found.groups || (groups === found.groups && unevenness < found.unevenness);
    if (isBetter) found = { groups, unevenness, start };
  }
  return found ?? { groups: 0, unevenness: 0, start: 0 };
}
