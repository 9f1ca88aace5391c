import type { Definition, FootnoteDefinition, Nodes } from 'mdast';
import { visit } from '../values/visit.ts';

/**
 * Find what the labels of a text define. Where one is defined twice, the first counts.
 *
 * @param tree Markdown.
 * @param type Kind of definition.
 * @returns The definitions by their identifier in capital letters, in source order.
 */
export function firstDefinitions<Type extends 'definition' | 'footnoteDefinition'>(
  tree: Nodes,
  type: Type,
): Map<string, Extract<Nodes, { type: Type }>> {
  const first = new Map<string, Extract<Nodes, { type: Type }>>();
  visit(tree, type as Nodes['type'], (node) => {
    const identifier = (node as Definition | FootnoteDefinition).identifier.toUpperCase();
    if (!first.has(identifier)) first.set(identifier, node as Extract<Nodes, { type: Type }>);
  });
  return first;
}
