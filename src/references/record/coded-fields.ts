/** Fields that may hold nothing but a code of BibLaTeX, or a list of codes parted by `and`. */
export const codedFields = [
  'genre',
  'medium',
  'collection-title',
  'publisher-place',
  'jurisdiction',
  'status',
] as const;

/**
 * Tell whether a field may hold codes.
 *
 * @param name Name of a field of a record.
 * @returns Whether words stand for its codes.
 */
export function isCodedField(name: string): boolean {
  return (codedFields as readonly string[]).includes(name);
}
