import type { Nodes, Root } from 'mdast';
import { createPlaceFinder, type PlaceFinder } from '../located/create-place-finder.ts';
import type { Place, Point } from '../model/message.ts';
import { allNodes } from './all-nodes.ts';

/** A line of running text that begins like a directive. */
export interface DirectiveLine {
  /** The line without white space around it. */
  line: string;
  place: Place;
}

/**
 * Find the lines that begin with `:::`, or with `::` and a letter, and yet are plain text for the
 * parser: a directive was meant there. A backslash before the first colon takes a line out.
 *
 * @param tree Tree of a briefing.
 * @param source Source text that it was parsed from.
 * @returns The lines, in reading order.
 */
export function directiveLines(tree: Root, source: string): DirectiveLine[] {
  const nodes = allNodes(tree);
  const placeAt = createPlaceFinder(source);
  const verbatim = nodes.filter(({ type }) => type === 'inlineCode' || type === 'html');
  const found = nodes
    .filter(({ type }) => type === 'paragraph' || type === 'heading')
    .flatMap((node) => linesOf(node, source, placeAt));
  return found.filter(({ place }) => !verbatim.some((node) => holds(node, place.start)));
}

/**
 * The source is looked at, and not the text nodes: a plugin that splits these leaves some of them
 * without a place.
 */
function linesOf(node: Nodes, source: string, placeAt: PlaceFinder): DirectiveLine[] {
  const start = node.position?.start;
  const end = node.position?.end.offset;
  if (start?.offset === undefined || end === undefined) return [];
  const opener = /(?<=^|\n)[ \t>]*(?=:::|::[a-z])/gi;
  const written = source.slice(start.offset, end);
  const found: DirectiveLine[] = [];
  for (const { index, 0: indent } of written.matchAll(opener)) {
    const offset = start.offset + index + indent.length;
    const line = /^[^\n]*/.exec(source.slice(offset))?.[0].trimEnd() ?? '';
    found.push({ line, place: placeAt(offset, offset + line.length) });
  }
  return found;
}

function holds({ position }: Nodes, { offset = 0 }: Point): boolean {
  const start = position?.start.offset ?? Number.POSITIVE_INFINITY;
  return start < offset && offset < (position?.end.offset ?? 0);
}
