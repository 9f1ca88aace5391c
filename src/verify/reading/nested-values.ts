import { type CosDict, CosStream, type CosValue } from '../../pdf/cos/cos.ts';

/**
 * List the compound values of one object: itself and those that stand directly in it.
 *
 * @param object The object; references are not followed.
 * @returns Its arrays and dictionaries, the dictionary of a stream included.
 */
export function* nestedValues(object: CosValue): Generator<CosDict | CosValue[]> {
  const waiting: CosValue[] = [object];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    const whole = value instanceof CosStream ? value.dict : value;
    if (!(whole instanceof Map) && !Array.isArray(whole)) continue;
    yield whole;
    for (const part of whole.values()) if (typeof part === 'object') waiting.push(part);
  }
}

/**
 * List the dictionaries of one object: itself and those that stand directly in it.
 *
 * @param object The object; references are not followed.
 * @returns The dictionaries, that of a stream included.
 */
export function* nestedDicts(object: CosValue): Generator<CosDict> {
  for (const value of nestedValues(object)) if (value instanceof Map) yield value;
}
