import type { Place, Point } from '../model/message.ts';
import type { Source } from '../model/reference.ts';
import type { Library } from './record/read-library.ts';
import type { SourceFault } from './record/source-fault.ts';

/** Tells where a point of one text stands in another; undefined where nobody knows. */
export type PointMover = (point: Point) => Point | undefined;

/**
 * Move the places of a list of sources that was read out of a larger text into that text.
 *
 * @param library Sources and faults, with places in the list.
 * @param move Tells where each point stands in the larger text.
 * @returns The same with the new places; a place that cannot be moved is left out.
 */
export function relocateLibrary({ sources, findings }: Library, move: PointMover): Library {
  return {
    sources: sources.map((source) => relocateSource(source, move)),
    findings: findings.map((fault) => relocateFault(fault, move)),
  };
}

function relocateSource({ place, fields, ...source }: Source, move: PointMover): Source {
  const moved = Object.entries(fields).flatMap(([name, field]) => {
    const inside = movePlace(field, move);
    return inside ? [[name, inside] as const] : [];
  });
  return { ...source, place: movePlace(place, move), fields: Object.fromEntries(moved) };
}

function relocateFault({ finding, ...fault }: SourceFault, move: PointMover): SourceFault {
  return { ...fault, finding: { ...finding, place: movePlace(finding.place, move) } };
}

function movePlace(place: Place | undefined, move: PointMover): Place | undefined {
  const start = place && move(place.start);
  const end = place?.end && move(place.end);
  return start && { start, ...(end && { end }) };
}
