/**
 * Break a label into lines that are as equal as words allow.
 *
 * @param label Label on one line.
 * @param widest Greatest width of a line; a single longer word stays whole.
 * @param measure Width of a line.
 * @returns The lines, as few as fit.
 */
export function breakLabel(
  label: string,
  widest: number,
  measure: (line: string) => number,
): string[] {
  const fewest = fill(label, widest, measure).length;
  let [low, high] = [widest / 3, widest];
  // The narrowest width that needs no further line makes the lines equal.
  for (let step = 0; step < 6; step++) {
    const middle = (low + high) / 2;
    if (fill(label, middle, measure).length > fewest) low = middle;
    else high = middle;
  }
  return fill(label, high, measure);
}

function fill(label: string, widest: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer) <= widest) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
