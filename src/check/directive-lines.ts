import type { Root, Text } from 'mdast';
import type { Place } from '../model/message.ts';
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
  return allNodes(tree).flatMap((node) => (node.type === 'text' ? linesOf(node, source) : []));
}

function linesOf(node: Text, source: string): DirectiveLine[] {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return [];
  const found: DirectiveLine[] = [];
  const opener = /(?<=^|\n)[ \t>]*(?=:::|::[a-z])/gi;
  const written = source.slice(start, end);
  for (const { index, 0: indent } of written.matchAll(opener)) {
    const offset = start + index + indent.length;
    if (beginsLine(source, offset)) found.push(lineAt(source, offset, node, index));
  }
  return found;
}

/** Text may also begin in the middle of a line, after a code span or a footnote mark. */
function beginsLine(source: string, offset: number): boolean {
  const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
  return /^(?:[ \t>]|(?:[-+*]|\d{1,9}[.)])[ \t])*$/.test(source.slice(lineStart, offset));
}

function lineAt(source: string, offset: number, node: Text, index: number): DirectiveLine {
  const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = source.indexOf('\n', offset);
  const line = source.slice(offset, lineEnd < 0 ? undefined : lineEnd).trimEnd();
  const start = node.position?.start.offset ?? 0;
  const before = source.slice(start, start + index).split('\n').length - 1;
  const point = {
    line: (node.position?.start.line ?? 1) + before,
    column: offset - lineStart + 1,
    offset,
  };
  const end = {
    line: point.line,
    column: point.column + line.length,
    offset: offset + line.length,
  };
  return { line, place: { start: point, end } };
}
