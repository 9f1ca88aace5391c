import type { ColumnNeed } from './table-layout.ts';

/** Halvings of the search, after which the widths differ by less than a hair. */
const STEPS = 40;

/** Columns whose cells are no longer, in em, should stay whole: first those up to 18 letters. */
const SHORT = [9, 8, 7, 6, 5, 4];

/**
 * Share the width of a table among its columns. Where every cell fits into one line, each column gets
 * the same more. Else columns get by the root of what they typically hold, which makes the fewest lines
 * in all: none less than its longest word, none more than its longest cell. Short cells stay whole where
 * that is fair.
 *
 * @param columns What each column asks for, in em.
 * @param room What there is to share, in em.
 * @returns Width of each column in em; together they take the room.
 */
export function shareWidth(columns: readonly ColumnNeed[], room: number): number[] {
  const longest = sum(columns.map((column) => column.longest));
  if (longest <= room) {
    return columns.map((column) => column.longest + (room - longest) / columns.length);
  }
  const least = sum(columns.map((column) => column.least));
  if (least >= room) return columns.map((column) => (column.least * room) / least);
  const fair = SHORT.map((short) => withShortWhole(columns, room, short)).find(Boolean);
  return fair ?? scaled(columns, room);
}

/**
 * Figures, dates and names stay on one line, but not at the cost of what is longer: that must get at
 * least as much.
 */
function withShortWhole(
  columns: readonly ColumnNeed[],
  room: number,
  short: number,
): number[] | undefined {
  const isShort = ({ longest }: ColumnNeed) => longest <= short;
  const kept = columns.map((column) =>
    isShort(column) ? { ...column, least: Math.max(column.least, column.longest) } : column,
  );
  if (sum(kept.map(({ least }) => least)) > room) return undefined;
  const widths = scaled(kept, room);
  const isFair = columns.every((column, at) => isShort(column) || (widths[at] ?? 0) >= short);
  return isFair ? widths : undefined;
}

/** Finds the share at which the columns take the room. */
function scaled(columns: readonly ColumnNeed[], room: number): number[] {
  const widthsAt = (share: number) =>
    columns.map(({ least, typical, longest }) =>
      Math.min(Math.max(Math.sqrt(typical) * share, least), Math.max(longest, least)),
    );
  let low = 0;
  let high = 1;
  while (sum(widthsAt(high)) < room && high < 2 ** STEPS) high *= 2;
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (sum(widthsAt(middle)) <= room) low = middle;
    else high = middle;
  }
  return widthsAt(low);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
