import type { Code, Definition, Nodes, Parent, Root, RootContent } from 'mdast';
import { readKey } from '../markdown/citation-lexer.ts';
import type { Citation } from '../markdown/nodes.ts';
import { placeOf } from '../markdown/place-of.ts';
import type { Place } from '../model/message.ts';
import { SKIP, visit } from '../values/visit.ts';

/** The word behind the fence of a block of sources. */
const REFERENCES = 'references';

/** What of the text defines sources: blocks and one-line definitions, in source order. */
export type Definitions = (Code | Definition)[];

/**
 * Take out of the tree what defines sources and does not print: fenced blocks of the kind
 * `references`, and definitions such as `[@key]: https://… "Title. Publisher, 4 March 2012"`. A link
 * that refers to such a definition becomes its words and a citation.
 *
 * @param tree Markdown of a briefing, changed in place.
 * @returns What was taken out.
 */
export function takeDefinitions(tree: Root): Definitions {
  const definitions: Definitions = [];
  takeFrom(tree, definitions);
  if (definitions.length > 0) citeReferences(tree);
  return definitions;
}

/**
 * Give the key that a label names, exactly as written.
 *
 * @param node Definition, or a link or picture that refers to one.
 * @returns The key, without `@` and braces; empty for a label that is none.
 */
export function definedKey(node: {
  label?: string | null | undefined;
  identifier: string;
}): string {
  const label = node.label ?? node.identifier;
  const token = readKey(label, 0);
  return token && !token.suppressed && token.end === label.length ? token.key : '';
}

function takeFrom(parent: Parent, definitions: Definitions): void {
  const kept: Nodes[] = [];
  for (const child of parent.children as RootContent[]) {
    if (definesSources(child)) definitions.push(child);
    else kept.push(child);
    if ('children' in child) takeFrom(child, definitions);
  }
  if (kept.length < parent.children.length) parent.children = kept as typeof parent.children;
}

function definesSources(node: Nodes): node is Code | Definition {
  if (node.type === 'code') return node.lang === REFERENCES;
  return node.type === 'definition' && definedKey(node) !== '';
}

/** `[words][@key]` is a link elsewhere; here the words stay and the source gets its number. */
function citeReferences(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined;
    const key = definedKey(node);
    if (key === '' || !parent || index === undefined) return undefined;
    const words: Nodes[] =
      node.type === 'linkReference' ? node.children : (node.data?.alternative ?? []);
    (parent.children as Nodes[]).splice(index, 1, ...words, citationOf(key, node));
    return [SKIP, index];
  });
}

function citationOf(key: string, node: Nodes): Citation {
  // Without positions nothing can be pointed at, but the source is cited all the same.
  const position: Place = placeOf(node) ?? { start: { line: 1, column: 1 } };
  const item = { key, mode: 'parenthetical' as const, prefix: [], suffix: [], position };
  return { type: 'citation', items: [item], ...(node.position && { position: node.position }) };
}
