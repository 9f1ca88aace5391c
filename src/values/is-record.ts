/**
 * Tell whether a value that came from outside has named fields.
 *
 * @param value Value such as JSON gives.
 * @returns Whether it is an object and no list.
 */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
