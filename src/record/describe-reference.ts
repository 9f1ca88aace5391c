import type { ReferenceRecord } from '../model/record.ts';
import type { CitingPlace, Reference } from '../model/reference.ts';
import { usableTitle } from '../references/record/title.ts';

/**
 * Describe an entry of the list of references as plain data.
 *
 * @param reference Numbered reference.
 * @param citingPlaces Every place that cites, in print order.
 * @returns Its record, with the places that cite it.
 */
export function describeReference(
  { number, key, state, usable, source, entry }: Reference,
  citingPlaces: readonly CitingPlace[],
): ReferenceRecord {
  const title = usableTitle(source.item);
  const citing = citingPlaces.filter(({ references }) => references.includes(number));
  return {
    number,
    key,
    state,
    usable,
    ...(title !== undefined && { title }),
    text: entry.map(({ text }) => text).join(''),
    citations: citing.map(({ references: _, ...place }) => place),
  };
}
