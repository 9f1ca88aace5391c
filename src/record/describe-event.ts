import type { Nodes } from 'mdast';
import type { HistoricEvent } from '../model/era.ts';
import type { EventRecord } from '../model/record.ts';
import { visit } from '../values/visit.ts';

/**
 * Describe a dated row of a chronology as plain data.
 *
 * @param event Event with its row in the tree.
 * @returns Its record, with the ids of its citations.
 */
export function describeEvent({ era: _, node, place, ...event }: HistoricEvent): EventRecord {
  return { ...event, citations: citationsIn(node), ...(place && { place }) };
}

function citationsIn(row: Nodes): string[] {
  const ids = new Set<string>();
  visit(row, 'citation', ({ data }) => {
    if (data?.citingPlace !== undefined) ids.add(data.citingPlace);
  });
  return [...ids];
}
