import type { LocatedValue } from '../model/located-value.ts';

/**
 * Take every number and truth value of a file as its author spelt it.
 *
 * @param value Value as read.
 * @returns The same with text only; what is empty stays empty.
 */
export function asSpelt(value: LocatedValue): LocatedValue {
  if (value.kind === 'list') return { ...value, items: value.items.map(asSpelt) };
  if (value.kind === 'map') {
    const entries = value.entries.map((entry) => ({ ...entry, value: asSpelt(entry.value) }));
    return { ...value, entries };
  }
  return value.value === null ? value : { ...value, value: value.spelling };
}
