import { type CosDict, CosStream, type CosValue } from '../pdf/cos.ts';

/**
 * List the dictionaries of one object: itself and those that stand directly in it.
 *
 * @param object The object; references are not followed.
 * @returns The dictionaries, that of a stream included.
 */
export function* nestedDicts(object: CosValue): Generator<CosDict> {
  const waiting: CosValue[] = [object];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    const whole = value instanceof CosStream ? value.dict : value;
    if (whole instanceof Map) {
      yield whole;
      for (const part of whole.values()) if (typeof part === 'object') waiting.push(part);
    } else if (Array.isArray(whole)) {
      for (const part of whole) if (typeof part === 'object') waiting.push(part);
    }
  }
}
