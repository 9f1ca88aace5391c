import type { Definition, FootnoteDefinition, FootnoteReference, Nodes, Root } from 'mdast';
import { firstDefinitions } from '../markdown/first-definitions.ts';
import type { Citation, CitationItem } from '../markdown/nodes.ts';
import { placeOf } from '../markdown/place-of.ts';
import type { Place } from '../model/message.ts';
import type { Source } from '../model/reference.ts';
import { footnoteSource } from '../references/footnote-source.ts';
import { SKIP, visit } from '../values/visit.ts';
import { readFootnoteText } from './read-footnote-text.ts';

/**
 * Make citations of the marks whose footnotes are free-text references, and sources of those
 * footnotes. A footnote stays a note, and its marks stay marks, when its label begins with `note` or
 * when it cites: by a citation, or by a mark of its own.
 *
 * @param tree Markdown of a briefing; marks are replaced in place, and each definition that became a
 *   source has its key in `data.sourceKey`.
 * @param inlines Inline Markdown of the front matter; marks are replaced there too.
 * @param file Project-relative path of the briefing.
 * @returns The sources that are marked anywhere, in the order of their definitions.
 */
export function citeFootnotes(tree: Root, inlines: readonly Nodes[], file: string): Source[] {
  const freeText = findFreeText(tree);
  if (freeText.size === 0) return [];
  const cited = new Set<FootnoteDefinition>();
  const cite = (mark: FootnoteReference): CitationItem | undefined => {
    const definition = freeText.get(mark.identifier.toUpperCase());
    if (!definition) return undefined;
    cited.add(definition);
    return itemOf(mark, definition);
  };
  for (const root of [tree, ...inlines]) replaceMarks(root, cite);
  const addresses = firstDefinitions(tree, 'definition');
  return [...freeText.values()]
    .filter((definition) => cited.has(definition))
    .map((definition) => sourceOf(definition, file, addresses));
}

/** By identifier; of two definitions with one label the first one prints. */
function findFreeText(tree: Root): Map<string, FootnoteDefinition> {
  const definitions = firstDefinitions(tree, 'footnoteDefinition');
  for (const [identifier, definition] of definitions) {
    if (identifier.startsWith('NOTE') || cites(definition)) definitions.delete(identifier);
  }
  return definitions;
}

/** A footnote that is defined inside another one is none of its words. */
function cites(definition: FootnoteDefinition): boolean {
  let found = false;
  visit(definition, (node) => {
    if (node.type === 'footnoteDefinition' && node !== definition) return SKIP;
    found ||= node.type === 'citation' || node.type === 'footnoteReference';
    return undefined;
  });
  return found;
}

type Cite = (mark: FootnoteReference) => CitationItem | undefined;

function replaceMarks(tree: Nodes, cite: Cite): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'citation') takeMarksFromWords(node, cite);
    if (node.type !== 'footnoteReference' || !parent || index === undefined) return;
    const item = cite(node);
    if (item) parent.children[index] = citationOf(item, node);
  });
}

/** A mark among the words of a citation cites beside it: brackets in brackets would not be read. */
function takeMarksFromWords(citation: Citation, cite: Cite): void {
  citation.items = citation.items.flatMap((item) => {
    const before = takeMarks(item.prefix, cite);
    const after = takeMarks(item.suffix, cite);
    if (before.items.length + after.items.length === 0) return [item];
    return [
      ...before.items,
      { ...item, prefix: before.words, suffix: after.words },
      ...after.items,
    ];
  });
}

function takeMarks(
  nodes: CitationItem['prefix'],
  cite: Cite,
): { words: CitationItem['prefix']; items: CitationItem[] } {
  const items: CitationItem[] = [];
  const take = (node: Nodes): boolean => {
    const item = node.type === 'footnoteReference' ? cite(node) : undefined;
    if (item) items.push(item);
    else if ('children' in node) {
      node.children = node.children.filter((child) => !take(child)) as typeof node.children;
    }
    return item !== undefined;
  };
  return { words: nodes.filter((node) => !take(node)), items };
}

function itemOf(mark: FootnoteReference, definition: FootnoteDefinition): CitationItem {
  // Without positions nothing can be pointed at, but the source is cited all the same.
  const position: Place = placeOf(mark) ?? { start: { line: 1, column: 1 } };
  return { key: keyOf(definition), mode: 'parenthetical', prefix: [], suffix: [], position };
}

function citationOf(item: CitationItem, { position }: FootnoteReference): Citation {
  return { type: 'citation', items: [item], ...(position && { position }) };
}

function keyOf({ label, identifier }: FootnoteDefinition): string {
  return `^${label ?? identifier}`;
}

function sourceOf(
  definition: FootnoteDefinition,
  file: string,
  addresses: ReadonlyMap<string, Definition>,
): Source {
  const source = footnoteSource({
    label: definition.label ?? definition.identifier,
    ...readFootnoteText(definition, addresses),
    file,
    place: placeOf(definition),
  });
  definition.data = { ...definition.data, sourceKey: source.key };
  return source;
}
