import type { ReferenceCounts } from '../model/record.ts';
import type { Reference } from '../model/reference.ts';

/**
 * Count references by their state.
 *
 * @param references References of a briefing, or of one era.
 * @returns Total and counts; a state nobody is in is left out.
 */
export function countReferences(references: readonly Pick<Reference, 'state'>[]): ReferenceCounts {
  const byState: ReferenceCounts['byState'] = {};
  for (const state of references.map((reference) => reference.state).sort()) {
    byState[state] = (byState[state] ?? 0) + 1;
  }
  return { total: references.length, byState };
}
