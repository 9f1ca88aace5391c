import type { ListItem, Nodes } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { type DirectiveNameOf, isDirective } from './directives.ts';

/**
 * List the rows of a directive.
 *
 * @param container Directive.
 * @returns The items of its lists.
 */
export function rowsOfDirective(container: ContainerDirective): ListItem[] {
  return container.children.flatMap((child) => (child.type === 'list' ? child.children : []));
}

/**
 * List the rows of all directives of a name, also of those inside another block, such as a quotation.
 *
 * @param node Tree, or a part of it.
 * @param name Name of the directives.
 * @returns Their rows in source order.
 */
export function rowsIn(node: Nodes, name: DirectiveNameOf<'container'>): ListItem[] {
  if (isDirective(node, name)) return rowsOfDirective(node);
  return 'children' in node ? node.children.flatMap((child) => rowsIn(child, name)) : [];
}
