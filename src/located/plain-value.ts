import type { LocatedMap, LocatedScalar, LocatedValue } from '../model/located-value.ts';
import type { Finding, Place } from '../model/message.ts';
import { atPlace } from './at-place.ts';

/**
 * A value without places. Mappings have no prototype, so that no key can be mistaken for an
 * inherited property.
 */
export type PlainValue = string | number | boolean | null | PlainValue[] | PlainMapping;

/** A plain mapping; an empty value counts as absent. */
export interface PlainMapping {
  [key: string]: PlainValue;
}

/** A plain value beside its places. */
export interface PlainReading {
  value: PlainValue;
  /** Place of each value by its path, segments joined by dots; the path of the whole is empty. */
  places: Record<string, Place>;
  /** Place of the key of each value that stands in a mapping, also of those left empty. */
  keyPlaces: Record<string, Place>;
  findings: Finding[];
}

/**
 * Part a value from its places.
 *
 * @param located Value as read.
 * @returns The value, its places, and findings about keys and texts that no value may have.
 */
export function plainValue(located: LocatedValue): PlainReading {
  const places: Record<string, Place> = Object.create(null);
  const keyPlaces: Record<string, Place> = Object.create(null);
  const findings: Finding[] = [];
  return { value: plain(located, []), places, keyPlaces, findings };

  function plain(value: LocatedValue, path: string[]): PlainValue {
    if (value.place) places[path.join('.')] = value.place;
    if (value.kind === 'scalar') return scalar(value);
    if (value.kind === 'map') return mapping(value, path);
    return value.items.map((item, index) => plain(item, [...path, String(index)]));
  }

  function mapping({ entries }: LocatedMap, path: string[]): PlainMapping {
    const result: PlainMapping = Object.create(null);
    for (const { key, keyPlace, value } of entries) {
      if (key === '__proto__') {
        findings.push({ ...atPlace(keyPlace), ...forbiddenKey });
        continue;
      }
      const inner = [...path, key];
      if (keyPlace) keyPlaces[inner.join('.')] = keyPlace;
      const converted = plain(value, inner);
      if (converted !== null) result[key] = converted;
      else if (isEmpty(value)) delete places[inner.join('.')];
    }
    return result;
  }

  function scalar({ value, place }: LocatedScalar): PlainValue {
    // Escapes in double quotes can write any character, also those that no text may hold.
    const control = String(value).match(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/)?.[0];
    if (control === undefined) return value;
    findings.push({ ...atPlace(place), ...controlCharacter(control) });
    return null;
  }
}

function isEmpty(value: LocatedValue): boolean {
  return value.kind === 'scalar' && value.value === null && !value.isRefused;
}

const forbiddenKey = { reason: '`__proto__` cannot be a key, expected another word' };

function controlCharacter(control: string): Finding {
  const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return {
    reason: `Unexpected control character \`U+${code}\`, expected text`,
    note: 'Remove the escape.',
  };
}
