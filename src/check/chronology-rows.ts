import type { ListItem, Nodes, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { isDirective } from '../markdown/directives.ts';
import type { HistoricEvent } from '../model/era.ts';
import type { Place } from '../model/message.ts';
import { allNodes } from './all-nodes.ts';

/**
 * List the chronologies of a briefing, also those inside other blocks.
 *
 * @param tree Tree of the briefing.
 * @returns The containers in source order.
 */
export function chronologies(tree: Root): ContainerDirective[] {
  return allNodes(tree).flatMap((node) => (isDirective(node, 'chronology') ? [node] : []));
}

/**
 * Tell whether a row says what it rests on: by a citation, be its key known or not, by a footnote
 * that cites, or by `:no-source[]`.
 *
 * @param row Row of a chronology.
 * @returns Whether it does.
 */
export function isRowCited(row: ListItem): boolean {
  const { units = [], noSource = false } = row.data?.support ?? {};
  return (
    noSource ||
    units.some(({ usable, unusable }) => usable.length + unusable.length > 0) ||
    allNodes(row).some(({ type }) => type === 'citation')
  );
}

/**
 * Find where the date of a row is written.
 *
 * @param event Event of the row.
 * @returns Place of the date; that of the row where the date has none.
 */
export function datePlace({ node, date, spelling, place }: HistoricEvent): Place | undefined {
  const start = firstText(node)?.position?.start;
  if (!start) return place;
  const { length } = spelling?.written ?? date;
  const end = {
    ...start,
    column: start.column + length,
    ...(start.offset !== undefined && { offset: start.offset + length }),
  };
  return { start, end };
}

function firstText(node: Nodes): Nodes | undefined {
  if (node.type === 'text') return node;
  const [first] = 'children' in node ? node.children : [];
  return first && firstText(first);
}
