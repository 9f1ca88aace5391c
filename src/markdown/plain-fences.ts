import type { Root } from 'mdast';
import { createPlaceFinder } from '../located/create-place-finder.ts';
import type { Place } from '../model/message.ts';
import { visit } from '../values/visit.ts';
import { readForeignFence } from './foreign-fences.ts';

/** A line that opens a block with more than a name of ours. */
const OPENING = /^([ \t>]*)(:{3,})([ \t]*[{A-Za-z][^\n]*?)[ \t]*$/gm;

/** What stands for the name of such a block; short, as the line must not become longer. */
export const foreignName = 'q';

/** A line that closes a block. */
const CLOSING = /^([ \t>]*)(:{3,})[ \t]*$/;

/** Text without what only other tools read in the lines that open and close blocks. */
export interface PlainFences {
  /** The text as it shall be parsed; the same where it has no such line. Every place in it stays what it is. */
  text: string;
  /** Opening lines of the blocks that only have looks and were taken out, with their ends. */
  blocks: Place[];
}

/**
 * Write the opening lines of blocks of other tools, such as `::: {.callout-note}` or `:::tip Title`, as directives
 * of a name of one letter, filled up with blanks; and blank out both lines of a block that only has looks, such as
 * `::: columns`. Elsewhere a line of colons closes the innermost block, however many colons it has.
 *
 * @param text Source text.
 * @param parse Parses it, to find out what is code.
 * @returns The text, and what was taken out of it.
 */
export function withPlainFences(text: string, parse: (text: string) => Root): PlainFences {
  const isForeign = (line: string) => readForeignFence(line) !== undefined;
  const lines = [...text.matchAll(OPENING)];
  if (!lines.some(([, , colons = '', rest = '']) => isForeign(colons + rest))) {
    return { text, blocks: [] };
  }
  const verbatim: [from: number, to: number][] = [];
  visit(parse(text), (node) => {
    if (node.type !== 'code' && node.type !== 'html' && node.type !== 'inlineCode') return;
    verbatim.push([node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]);
  });
  const fences = fencesOf(text).filter(
    ({ at }) => !verbatim.some(([from, to]) => from <= at && at < to),
  );
  const looks = looksOnly(fences);
  let done = 0;
  let plain = '';
  for (const fence of fences) {
    const { at, line, colons } = fence;
    const word = looks.has(fence) ? '' : isForeign(line) ? `${colons}${foreignName}` : line;
    plain += text.slice(done, at) + word.padEnd(line.length);
    done = at + line.length;
  }
  const placeAt = createPlaceFinder(text);
  const opened = [...looks].filter(({ isOpening }) => isOpening);
  return {
    text: plain + text.slice(done),
    blocks: opened.map(({ at, line }) => placeAt(at, at + line.length)),
  };
}

/** A line that opens or closes a block. */
interface Fence {
  /** Where its colons begin. */
  at: number;
  /** The line from there on, without white space at its end. */
  line: string;
  colons: string;
  /** How many quotations it stands in. */
  depth: number;
  isOpening: boolean;
}

function fencesOf(text: string): Fence[] {
  let start = 0;
  return text.split('\n').flatMap((whole): Fence[] => {
    const begin = start;
    start += whole.length + 1;
    const closing = CLOSING.exec(whole);
    OPENING.lastIndex = 0;
    const [, indent = '', colons = ''] = closing ?? OPENING.exec(whole) ?? [];
    if (colons === '') return [];
    const line = whole.slice(indent.length).trimEnd();
    const depth = indent.replace(/[^>]/g, '').length;
    return [{ at: begin + indent.length, line, colons, depth, isOpening: !closing }];
  });
}

/** The lines of the blocks that only have looks, each with the one that closes it, in the order of the text. */
function looksOnly(fences: readonly Fence[]): Set<Fence> {
  const open: Fence[] = [];
  const found = new Set<Fence>();
  for (const fence of fences) {
    if (fence.isOpening) {
      open.push(fence);
      continue;
    }
    const opening = open.at(-1);
    if (!opening || opening.depth !== fence.depth) continue;
    const foreign = readForeignFence(opening.line);
    // A block of ours, and a callout that becomes one, is closed by as many colons as it has.
    const needed = foreign && foreign.callout === undefined ? 3 : opening.colons.length;
    if (fence.colons.length < needed) continue;
    open.pop();
    if (foreign && foreign.callout === undefined) found.add(opening).add(fence);
  }
  return new Set(fences.filter((fence) => found.has(fence)));
}
