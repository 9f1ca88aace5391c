import type { Place } from '../model/message.ts';
import type { LocatedValue } from './located-value.ts';

/**
 * Join plain values with the places that front matter keeps beside them.
 *
 * @param value Value as read, such as the list under `references`.
 * @param places Place of each value by its path; path segments are joined by dots.
 * @param path Path of the value, such as `references`.
 * @returns The value with its places.
 */
export function locateFrontMatter(
  value: unknown,
  places: Readonly<Record<string, Place>>,
  path: string,
): LocatedValue {
  const place = Object.hasOwn(places, path) ? places[path] : undefined;
  const located = place ? { place } : {};
  if (Array.isArray(value)) {
    const items = value.map((item, index) => locateFrontMatter(item, places, `${path}.${index}`));
    return { kind: 'list', items, ...located };
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => ({
      key,
      value: locateFrontMatter(inner, places, `${path}.${key}`),
    }));
    return { kind: 'map', entries, ...located };
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return { kind: 'scalar', value, spelling: String(value), ...located };
  }
  return { kind: 'scalar', value: null, spelling: '', ...located };
}
