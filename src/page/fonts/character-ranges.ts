/** Ranges of Unicode code points, both ends included, ascending. */
export type CharacterRanges = readonly (readonly [from: number, to: number])[];

/**
 * Read ranges as the font manifest writes them, such as `20-7e a0`, or as CSS has them, such as
 * `U+0020-007E,U+00A0` (with `?` for any last digits).
 *
 * @param text Hexadecimal ranges with spaces or commas between them.
 * @returns The ranges, ascending.
 */
export function parseRanges(text: string): CharacterRanges {
  return text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((range) => parseRange(range.replace(/^U\+/i, '')))
    .sort((a, b) => a[0] - b[0]);
}

function parseRange(range: string): readonly [number, number] {
  const [from = '', to = from] = range.split('-');
  return [
    Number.parseInt(from.replaceAll('?', '0'), 16),
    Number.parseInt(to.replaceAll('?', 'f'), 16),
  ];
}

/**
 * Write ranges for the `unicode-range` descriptor.
 *
 * @param ranges Ranges to write.
 * @returns CSS text.
 */
export function formatRanges(ranges: CharacterRanges): string {
  return ranges
    .map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${to.toString(16)}`))
    .join(',');
}

function hex(point: number): string {
  return `U+${point.toString(16)}`;
}

/**
 * Tell whether ranges hold a code point.
 *
 * @param ranges Ascending ranges.
 * @param point Code point.
 * @returns Whether it is in one of them.
 */
export function includesPoint(ranges: CharacterRanges, point: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (!range) return false;
    if (point < range[0]) high = middle - 1;
    else if (point > range[1]) low = middle + 1;
    else return true;
  }
  return false;
}
