import type { ListItem, Node, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { changeBlocks } from './block-lists.ts';
import { partedList } from './long-definitions.ts';
import type { DefinitionDescription, DefinitionList, DefinitionTerm } from './nodes.ts';
import { sourceOf } from './source-of.ts';

/** A definition begins its line with a colon and a blank. */
const OPENING = /^:[ \t]+/;

/**
 * Make lists of the definitions that Pandoc reads: a paragraph of one line, and below it, with or
 * without an empty line between, lines that begin with a colon.
 *
 * @param tree Tree, changed in place; captions of tables have been taken.
 * @param text Source it was parsed from: a colon after a backslash is text.
 * @param starts Where items of lists begin that are definitions of several blocks.
 */
export function readDefinitionLists(
  tree: Root,
  text: string,
  starts: ReadonlySet<number> = new Set(),
): void {
  changeBlocks(tree, (blocks) => withLists(blocks, text, starts));
}

function withLists(whole: RootContent[], text: string, starts: ReadonlySet<number>): RootContent[] {
  const result: RootContent[] = [];
  const blocks = whole.flatMap((block): RootContent[] =>
    block.type === 'list' ? partedList(block, starts) : [block],
  );
  for (const block of blocks) {
    if (block.type === 'listItem' && starts.has(block.position?.start.offset ?? -1)) {
      addItem(block, result);
      continue;
    }
    const lines = block.type === 'paragraph' ? partsOf(block, text) : [];
    const before = result.at(-1);
    if (lines.length > 0 && lines[0]?.isDefinition) {
      // Its term is the paragraph before it, or the list goes on.
      if (before?.type === 'definitionList') {
        addParts(before, lines);
        continue;
      }
      if (before?.type === 'paragraph' && !sourceOf(before, text).includes('\n')) {
        const list = listOf(before);
        addParts(list, lines);
        result.splice(-1, 1, list);
        continue;
      }
    } else if (lines.length > 1 && block.type === 'paragraph') {
      const [term, ...definitions] = lines;
      const list = before?.type === 'definitionList' ? before : newList(block);
      if (term) list.children.push(termOf(term.children, block));
      addParts(list, definitions, block);
      if (list !== before) result.push(list);
      continue;
    }
    result.push(block);
  }
  return result;
}

/** A definition of several blocks goes on with the list, or its term is the paragraph before it. */
function addItem(item: ListItem, result: RootContent[]): void {
  const before = result.at(-1);
  const goesOn = before?.type === 'definitionList';
  const list = before?.type === 'paragraph' ? listOf(before) : goesOn ? before : newList(item);
  list.children.push(descriptionOf(item));
  if (before?.type === 'paragraph') result.pop();
  if (!goesOn) result.push(list);
}

/** What begins with a box in brackets is read as an item of a list of tasks. */
function descriptionOf({ children, checked, position }: ListItem): DefinitionDescription {
  const [first, ...others] = children;
  const box = typeof checked === 'boolean' ? `[${checked ? 'x' : ' '}] ` : '';
  const boxed: DefinitionDescription['children'] =
    box !== '' && first?.type === 'paragraph'
      ? [{ ...first, children: [{ type: 'text', value: box }, ...first.children] }, ...others]
      : children;
  return { type: 'definitionDescription', children: boxed, ...(position && { position }) };
}

/** A line that begins a definition, with those that follow it; or the term before all of them. */
interface Part {
  isDefinition: boolean;
  children: PhrasingContent[];
}

/** Parts of a paragraph; none unless it has definitions, and one line at most before the first. */
function partsOf(paragraph: Paragraph, text: string): Part[] {
  const lines = sourceOf(paragraph, text).split('\n');
  const first = lines.findIndex((line) => OPENING.test(line.replace(/^[ \t>]+/, '')));
  if (first < 0 || first > 1) return [];
  const parts: Part[] = [{ isDefinition: first === 0, children: [] }];
  for (const child of paragraph.children) {
    if (child.type !== 'text') {
      parts.at(-1)?.children.push(child);
      continue;
    }
    const [head = '', ...others] = child.value.split(/\n(?=:[ \t])/);
    const pieces = [head, ...others];
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) parts.push({ isDefinition: true, children: [] });
      const opens = parts.at(-1)?.isDefinition && parts.at(-1)?.children.length === 0;
      const value = opens ? piece.replace(OPENING, '') : piece;
      if (value !== '') parts.at(-1)?.children.push({ ...child, value });
    }
  }
  return parts;
}

function newList({ position }: Node): DefinitionList {
  return { type: 'definitionList', children: [], ...(position && { position }) };
}

function listOf(term: Paragraph): DefinitionList {
  const list = newList(term);
  list.children.push(termOf(term.children, term));
  return list;
}

function termOf(children: PhrasingContent[], { position }: Paragraph): DefinitionTerm {
  return { type: 'definitionTerm', children, ...(position && { position }) };
}

function addParts(list: DefinitionList, parts: readonly Part[], at?: Paragraph): void {
  const position = at?.position ?? list.position;
  for (const { children } of parts) {
    const paragraph: Paragraph = { type: 'paragraph', children, ...(position && { position }) };
    const description: DefinitionDescription = {
      type: 'definitionDescription',
      children: [paragraph],
      ...(position && { position }),
    };
    list.children.push(description);
  }
}
