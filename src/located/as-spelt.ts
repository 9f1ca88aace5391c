import type { LocatedValue } from '../model/located-value.ts';
import { mapScalars } from './map-scalars.ts';

/**
 * Take every number and truth value of a file as its author spelt it.
 *
 * @param value Value as read.
 * @returns The same with text only; what is empty stays empty.
 */
export function asSpelt(value: LocatedValue): LocatedValue {
  return mapScalars(value, (scalar) =>
    scalar.value === null ? scalar : { ...scalar, value: scalar.spelling },
  );
}
