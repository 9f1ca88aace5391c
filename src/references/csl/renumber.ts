import type { Numbering } from '../number.ts';
import type { StyledReferences } from './format-in-style.ts';

/**
 * Bring references into the order of a style: number, order and entries.
 *
 * @param numbering References by first citation.
 * @param styled The same as the style prints them.
 * @returns A numbering of its own.
 */
export function renumber(
  numbering: Numbering,
  { numbers, entries }: Pick<StyledReferences, 'numbers' | 'entries'>,
): Numbering {
  const toNew = (number: number) => numbers[number - 1] ?? number;
  return {
    ...numbering,
    clusters: numbering.clusters.map((cluster) => ({
      ...cluster,
      numbers: cluster.numbers.map((number) => (number === undefined ? undefined : toNew(number))),
    })),
    citingPlaces: numbering.citingPlaces.map((place) => ({
      ...place,
      references: place.references.map(toNew).sort((a, b) => a - b),
    })),
    references: numbering.references
      .map((reference, index) => ({
        ...reference,
        number: toNew(reference.number),
        entry: entries[index] ?? reference.entry,
      }))
      .sort((a, b) => a.number - b.number),
  };
}
