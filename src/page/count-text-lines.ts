/**
 * Count the lines of words that are set one after the other; a word wider than the line takes several.
 *
 * @param text The words.
 * @param width Width of a line.
 * @param widthOf Tells how wide text is, in the same unit.
 * @param most So many lines are enough to know; words behind them are not measured.
 * @returns Lines, at least one, and no more than those of one word above the most.
 */
export function countTextLines(
  text: string,
  width: number,
  widthOf: (text: string) => number,
  most = Number.POSITIVE_INFINITY,
): number {
  let lines = 0;
  let filled = width;
  const space = widthOf(' ');
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const needed = widthOf(word) + space;
    const fits = filled + needed - space <= width;
    if (!fits) lines += Math.ceil(needed / width);
    if (lines > most) break;
    filled = fits ? filled + needed : needed % width;
  }
  return Math.max(1, lines);
}
