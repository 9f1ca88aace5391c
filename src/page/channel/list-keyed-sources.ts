import type { Element, Root } from 'hast';
import { keyOfLang } from '../../language/keyed-lang.ts';
import type { Channel } from '../../model/channel.ts';
import type { Place } from '../../model/message.ts';
import type { KeyedSource, SourceLines } from '../../model/side-map.ts';

/** Where an element is written, and whether another prints the same. */
interface Written extends SourceLines {
  isCopy: boolean;
}

/** Structure types of what stands within a line, and of what is no content. */
const NO_BLOCKS = new Set(['Span', 'Link', 'Em', 'Strong', 'Code', 'Artifact']);

/**
 * List where the blocks of a document are written. A block that has no place of its own has that of
 * what it stands in, unless it only groups others.
 *
 * @param tree Document with its keys.
 * @param channel What the keyed elements are.
 * @param file Path of the briefing from the project root.
 * @returns The blocks in the order of the document, copies at the end.
 */
export function listKeyedSources(tree: Root, channel: Channel, file: string): KeyedSource[] {
  const originals: KeyedSource[] = [];
  const copies: KeyedSource[] = [];

  /** Tells whether a block that is written somewhere stands in the element, or is it. */
  function walk(node: Element, around: Written | undefined): boolean {
    const own = writtenAt(node, file);
    const written = own ?? around;
    const key = keyOf(node);
    const type = key === undefined ? undefined : channel.entries[key]?.type;
    const list = written?.isCopy ? copies : originals;
    const at = list.length;
    let holdsBlocks = false;
    for (const child of node.children) {
      if (child.type === 'element' && walk(child, written)) holdsBlocks = true;
    }
    if (key === undefined || type === undefined || NO_BLOCKS.has(type)) return holdsBlocks;
    if (!written || (!own && holdsBlocks)) return holdsBlocks;
    const { isCopy: _, ...lines } = written;
    list.splice(at, 0, { key, ...lines });
    return true;
  }

  for (const child of tree.children) if (child.type === 'element') walk(child, undefined);
  return [...originals, ...copies];
}

function keyOf({ properties: { lang } }: Element): string | undefined {
  return typeof lang === 'string' ? keyOfLang(lang) : undefined;
}

function writtenAt({ position, data }: Element, file: string): Written | undefined {
  if (position) return { file, ...linesOf(position), isCopy: false };
  const { origin } = data ?? {};
  if (!origin) return undefined;
  const isCopy = origin.isCopy ?? false;
  return { file: origin.file ?? file, ...linesOf(origin.place), isCopy };
}

/** What ends before the column it began in ends on the line before: YAML ends a list so. */
function linesOf({ start, end = start }: Place): Omit<SourceLines, 'file'> {
  const isOver = end.line > start.line && end.column <= start.column;
  return { line: start.line, column: start.column, endLine: isOver ? end.line - 1 : end.line };
}
