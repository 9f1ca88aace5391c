import fc from 'fast-check';

const FIRST_HALF = 0xd800;
const HALVES = 0x800;

/**
 * Every character there is, but the halves of a pair: what the unit `binary` of fast-check gives, which
 * makes a table of all million of them for each place that asks.
 */
export const anyCodePoint = fc
  .nat({ max: 0x10ffff - HALVES })
  .map((index) => String.fromCodePoint(index < FIRST_HALF ? index : index + HALVES), indexOf);

function indexOf(value: unknown): number {
  const point = typeof value === 'string' ? value.codePointAt(0) : undefined;
  if (point === undefined || String.fromCodePoint(point) !== value)
    throw new Error('No character.');
  if (point >= FIRST_HALF && point < FIRST_HALF + HALVES) throw new Error('Half a character.');
  return point < FIRST_HALF ? point : point - HALVES;
}
