import type { LocatedScalar, LocatedValue } from '../model/located-value.ts';

/**
 * Change every text, number and truth value of a file; lists, mappings and places stay.
 *
 * @param value Value as read.
 * @param change Gives what stands in the place of a scalar.
 * @returns A value of its own.
 */
export function mapScalars(
  value: LocatedValue,
  change: (scalar: LocatedScalar) => LocatedValue,
): LocatedValue {
  const inside = (inner: LocatedValue) => mapScalars(inner, change);
  if (value.kind === 'scalar') return change(value);
  if (value.kind === 'list') return { ...value, items: value.items.map(inside) };
  const entries = value.entries.map((entry) => ({ ...entry, value: inside(entry.value) }));
  return { ...value, entries };
}
