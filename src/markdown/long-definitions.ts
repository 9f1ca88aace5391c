import type { Code, List, ListItem, Nodes, Parent, Root } from 'mdast';

/** A line that begins with a colon and a blank. */
const OPENING = /^[ \t>]*:(?=[ \t]+\S)/;

/** A line that may be a paragraph of a definition, below an empty one. */
const INDENTED = /\n[ \t>]*\n[ \t>]*(?: {4}|\t)/;

/** Text in which definitions of several blocks are items of lists. */
export interface LongDefinitions {
  /** The text as it shall be parsed; the same where it has none. Every place in it stays what it is. */
  text: string;
  /** Where those items begin: at what was a colon. */
  starts: ReadonlySet<number>;
}

/**
 * Write definitions that go on below an empty line, indented as Pandoc wants it, as items of lists: a
 * hyphen for their colon. So all that an item may hold stands in them, at its place.
 *
 * @param text Source text.
 * @param parse Parses it, with its lists of definitions.
 * @returns The text, and what was changed in it.
 */
export function withLongDefinitions(text: string, parse: (text: string) => Root): LongDefinitions {
  if (!/^[ \t>]*:[ \t]+\S/m.test(text) || !INDENTED.test(text)) return { text, starts: new Set() };
  const starts = new Set<number>();
  findIn(parse(text), (code) => {
    const start = openingBefore(code.position?.start.offset ?? 0, text);
    if (start !== undefined) starts.add(start);
  });
  if (starts.size === 0) return { text, starts };
  let plain = '';
  let done = 0;
  for (const start of [...starts].sort((a, b) => a - b)) {
    plain += `${text.slice(done, start)}-`;
    done = start + 1;
  }
  return { text: plain + text.slice(done), starts };
}

/** Find the code below definitions that no fence opens. */
function findIn(parent: Parent, found: (code: Code) => void): void {
  let isOpen = false;
  for (const block of parent.children as Nodes[]) {
    if (block.type === 'code' && isOpen && isIndented(block)) found(block);
    else isOpen = block.type === 'definitionList' || (isOpen && opensDefinition(block));
    if ('children' in block) findIn(block, found);
  }
}

/** Fences stand less than four columns behind what they stand in, and close on a line of their own. */
function isIndented({ position, value }: Code): boolean {
  const lines = (position?.end.line ?? 0) - (position?.start.line ?? 0) + 1;
  return value !== '' && lines === value.split('\n').length;
}

/** Below code, a further definition is a paragraph so far. */
function opensDefinition(block: Nodes): boolean {
  const [first] = block.type === 'paragraph' ? block.children : [];
  return first?.type === 'text' && /^:[ \t]/.test(first.value);
}

/** The last line before a place that begins with a colon is that of the definition that goes on. */
function openingBefore(offset: number, text: string): number | undefined {
  let end = text.lastIndexOf('\n', offset - 1);
  while (end > 0) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const [opening] = OPENING.exec(text.slice(start, end)) ?? [];
    if (opening !== undefined) return start + opening.length - 1;
    end = start - 1;
  }
  return undefined;
}

/**
 * Take the definitions out of a list that they are items of.
 *
 * @param list A list of the text that was written for that.
 * @param starts Where items begin that are definitions.
 * @returns Definitions, and lists of what else there is, in order.
 */
export function partedList(list: List, starts: ReadonlySet<number>): (ListItem | List)[] {
  const isDefinition = ({ position }: ListItem) => starts.has(position?.start.offset ?? -1);
  if (!list.children.some(isDefinition)) return [list];
  const parts: (ListItem | List)[] = [];
  for (const item of list.children) {
    const last = parts.at(-1);
    if (isDefinition(item)) parts.push(item);
    else if (last?.type === 'list') last.children.push(item);
    else parts.push({ ...list, children: [item] });
  }
  return parts;
}
