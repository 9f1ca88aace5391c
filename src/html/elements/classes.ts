import type { Element, Nodes } from 'hast';

/**
 * Tell whether a node is an element of a class.
 *
 * @param node Any node, or none.
 * @param name Name of the class.
 * @returns Whether it has it.
 */
export function hasClass(node: Nodes | undefined, name: string): boolean {
  return node?.type === 'element' && node.properties.className?.includes(name) === true;
}

/**
 * Give an element further classes, behind those that it has.
 *
 * @param element Element; changed in place.
 * @param names Names of the classes.
 */
export function addClass({ properties }: Element, ...names: readonly string[]): void {
  properties.className = [...(properties.className ?? []), ...names];
}
