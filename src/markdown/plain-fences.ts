import type { Root } from 'mdast';
import { visit } from '../values/visit.ts';
import { readForeignFence } from './foreign-fences.ts';

/** A line that opens a block with more than a name of ours. */
const OPENING = /^([ \t>]*)(:{3,})([ \t]*[{A-Za-z][^\n]*?)[ \t]*$/gm;

/** What stands for the name of such a block; short, as the line must not become longer. */
export const foreignName = 'q';

/**
 * Write the opening lines of blocks of other tools, such as `::: {.callout-note}` or `:::tip Title`, as directives
 * of a name of one letter, filled up with blanks, so that every place in the text stays what it is.
 *
 * @param text Source text.
 * @param parse Parses it, to find out what is code.
 * @returns The text as it shall be parsed; the same where it has no such line.
 */
export function withPlainFences(text: string, parse: (text: string) => Root): string {
  const isForeign = (line: string) => readForeignFence(line) !== undefined;
  const lines = [...text.matchAll(OPENING)];
  if (!lines.some(([, , colons = '', rest = '']) => isForeign(colons + rest))) return text;
  const verbatim: [from: number, to: number][] = [];
  visit(parse(text), (node) => {
    if (node.type !== 'code' && node.type !== 'html' && node.type !== 'inlineCode') return;
    verbatim.push([node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]);
  });
  return text.replace(OPENING, (line: string, indent: string, colons: string, rest: string, at) => {
    const isVerbatim = verbatim.some(([from, to]) => from <= at + indent.length && at < to);
    if (isVerbatim || !isForeign(colons + rest)) return line;
    return `${indent}${colons}${foreignName}`.padEnd(line.length);
  });
}
