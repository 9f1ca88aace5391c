import type { Element, Nodes } from 'hast';
import { visit } from '../../values/visit.ts';

/** A node that holds others, or a list of nodes put as one. */
export interface Holder {
  children: readonly Nodes[];
}

/**
 * Take the elements that stand directly in a node, without texts and comments.
 *
 * @param holder Node that holds them.
 * @returns The elements in their order.
 */
export function elementsOf({ children }: Holder): Element[] {
  return children.filter((child) => child.type === 'element');
}

/**
 * Find all elements of a kind, however deep they stand.
 *
 * @param holder Node that holds them; it is not looked at itself.
 * @param isOne Whether an element is one; every one is unless given.
 * @returns The elements in document order.
 */
export function elementsBelow(
  { children }: Holder,
  isOne: (element: Element) => boolean = () => true,
): Element[] {
  const found: Element[] = [];
  visit({ type: 'root', children: [...children] } as Nodes, 'element', (element) => {
    if (isOne(element)) found.push(element);
  });
  return found;
}

/**
 * Find the first element of a kind, however deep it stands.
 *
 * @param holder Node that holds it; it is not looked at itself.
 * @param isOne Whether an element is the one.
 * @returns The first in document order.
 */
export function firstBelow(
  holder: Holder,
  isOne: (element: Element) => boolean,
): Element | undefined {
  for (const child of elementsOf(holder)) {
    const found = isOne(child) ? child : firstBelow(child, isOne);
    if (found) return found;
  }
  return undefined;
}
