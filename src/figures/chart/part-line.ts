/** A stretch of a line, in pt along it. */
export interface LineStretch {
  from: number;
  to: number;
}

/** Shorter stretches are specks, in pt. */
const LEAST = 0.5;

/**
 * Find what is left of a line where stretches of it are taken out.
 *
 * @param line The line.
 * @param taken Stretches, in any order; they may overlap.
 * @returns The rest, from its beginning to its end.
 */
export function partLine(line: LineStretch, taken: readonly LineStretch[]): LineStretch[] {
  const rest: LineStretch[] = [];
  let from = line.from;
  for (const one of [...taken].sort((a, b) => a.from - b.from)) {
    rest.push({ from, to: Math.min(one.from, line.to) });
    from = Math.max(from, one.to);
  }
  rest.push({ from, to: line.to });
  return rest.filter((stretch) => stretch.to - stretch.from >= LEAST);
}
