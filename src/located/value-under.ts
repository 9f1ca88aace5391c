import type { LocatedValue } from '../model/located-value.ts';

/**
 * Look up a value by its name.
 *
 * @param value A mapping, or any other value, which holds none.
 * @param name Name of the value.
 * @returns The first value of that name, or undefined.
 */
export function valueUnder(value: LocatedValue, name: string): LocatedValue | undefined {
  if (value.kind !== 'map') return undefined;
  return value.entries.find(({ key }) => key === name)?.value;
}
