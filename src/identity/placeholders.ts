/** What a briefing puts into the patterns of an identity. */
export const PLACEHOLDERS = [
  'title',
  'authors',
  'number',
  'version',
  'date',
  'year',
  'series',
  'publisher',
  'doi',
  'issn',
  'slug',
] as const;

/** The name of a place to fill in. */
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** Places in the pattern of a DOI: what does not change as long as an edition stands. */
export const DOI_PLACEHOLDERS: readonly Placeholder[] = ['number', 'version', 'year', 'slug'];

const PLACE = /\{([^{}]*)\}/g;

/**
 * Find the places of a pattern that nothing fills.
 *
 * @param pattern Such as `10.5555/rb.{number}`.
 * @param known Names that may stand in it.
 * @returns The first other name; a brace on its own; or undefined.
 */
export function unknownPlaceholder(pattern: string, known: readonly string[]): string | undefined {
  const strange = [...pattern.matchAll(PLACE)].find(([, name = '']) => !known.includes(name));
  if (strange) return strange[0];
  return /[{}]/.exec(pattern.replace(PLACE, ''))?.[0];
}

/**
 * Fill in a pattern for people. Where a value is empty, the comma or blank around it goes as well, so that
 * an institution writes one pattern for briefings with and without authors.
 *
 * @param pattern Such as `{authors}, {title}, {number} ({year})`.
 * @param values What stands in its places.
 * @returns The line.
 */
export function fillPattern(
  pattern: string,
  values: Readonly<Record<Placeholder, string>>,
): string {
  const EMPTY = '\0';
  const filled = pattern.replace(PLACE, (_, name: Placeholder) => values[name] || EMPTY);
  return filled
    .replace(/\s*[([“‘«]\s*\0\s*[)\]”’»]/g, '')
    .replace(/\0\s*[,;:.]?\s*/g, EMPTY)
    .replace(/\s*[,;:]?\s*\0+$/g, '')
    .replace(/\0/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Fill in the pattern of a DOI: in small letters, and with a hyphen for whatever an address would have to
 * escape, so that `RB 2026/014` becomes `rb-2026-014`.
 *
 * @param pattern Such as `10.5555/rb.{number}`.
 * @param values What stands in its places.
 * @returns The DOI.
 */
export function fillDoi(pattern: string, values: Readonly<Record<Placeholder, string>>): string {
  return pattern.replace(PLACE, (_, name: Placeholder) =>
    values[name]
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9._]+/g, '-')
      .replace(/^-+|-+$/g, ''),
  );
}
