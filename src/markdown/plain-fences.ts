import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A div of Quarto that is a callout, alone on its line. */
const CALLOUT = /^([ \t>]*)(:{3,})[ \t]*\{[ \t]*\.callout-([a-z]+)([^{}\n]*)\}[ \t]*$/gm;

/**
 * Write the opening lines of Quarto's callouts, `::: {.callout-note}`, as ours: `:::note`, filled up with
 * blanks, so that every place in the text stays what it is.
 *
 * @param text Source text.
 * @param parse Parses it, to find out what is code.
 * @returns The text as it shall be parsed; the same where it has no such line.
 */
export function withPlainFences(text: string, parse: (text: string) => Root): string {
  if (text.search(CALLOUT) < 0) return text;
  const verbatim: [from: number, to: number][] = [];
  visit(parse(text), (node) => {
    if (node.type !== 'code' && node.type !== 'html') return;
    verbatim.push([node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]);
  });
  return text.replace(CALLOUT, (line: string, indent: string, colons: string, ...rest) => {
    const at = rest[2] as number;
    if (verbatim.some(([from, to]) => from <= at && at < to)) return line;
    return `${indent}${colons}note`.padEnd(line.length);
  });
}
