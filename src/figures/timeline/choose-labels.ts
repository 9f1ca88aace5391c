/**
 * Choose which events of a timeline are served first when there is no room for all labels: each era
 * gets its share, at least one, and within an era they are spread over its events.
 *
 * @param counts Number of events of each era.
 * @param most Greatest number of labels in all.
 * @returns For each era the indices of the chosen events, ascending.
 */
export function chooseLabels(counts: readonly number[], most: number): number[][] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total <= most) return counts.map((count) => range(count));
  const shares = shareOut(counts, most, total);
  return counts.map((count, index) => spread(count, shares[index] ?? 0));
}

/** Largest remainders, after one for each era that has an event. */
function shareOut(counts: readonly number[], most: number, total: number): number[] {
  const shares = counts.map((count) =>
    Math.max(Math.min(1, count), Math.floor((most * count) / total)),
  );
  const rest = (index: number) => (most * (counts[index] ?? 0)) / total - (shares[index] ?? 0);
  let left = most - shares.reduce((sum, share) => sum + share, 0);
  while (left !== 0) {
    const order = range(counts.length).filter((index) =>
      left > 0 ? (shares[index] ?? 0) < (counts[index] ?? 0) : (shares[index] ?? 0) > 1,
    );
    const [first, ...others] = order;
    if (first === undefined) break;
    const best = others.reduce(
      (chosen, index) =>
        (left > 0 ? rest(index) > rest(chosen) : rest(index) < rest(chosen)) ? index : chosen,
      first,
    );
    shares[best] = (shares[best] ?? 0) + Math.sign(left);
    left -= Math.sign(left);
  }
  return shares;
}

/** The first and the last one, and others at equal distances. */
function spread(count: number, chosen: number): number[] {
  if (chosen >= count) return range(count);
  if (chosen === 1) return [0];
  return range(chosen).map((index) => Math.round((index * (count - 1)) / (chosen - 1)));
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
