/**
 * List the texts in data.
 *
 * @param value Data, such as that of the front matter.
 * @param path Path of it; empty for the whole.
 * @returns Each text and its path, with dots, in order.
 */
export function textsIn(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, path === '' ? key : `${path}.${key}`),
  );
}
