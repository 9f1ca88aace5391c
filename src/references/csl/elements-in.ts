/** An element of a tree of elements and text. */
interface TreeElement<Element> {
  children: readonly (Element | string)[];
}

/**
 * Give the elements that stand directly in an element.
 *
 * @param element Element to look at.
 * @param name Name that they have to have; all by default.
 * @returns Them, in their order.
 */
export function elementsIn<Element extends { name: string }>(
  { children }: TreeElement<Element>,
  name?: string,
): Element[] {
  return children.filter(
    (child): child is Element =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/**
 * Give the text that stands directly in an element.
 *
 * @param element Element to look at.
 * @returns Its text, as it is.
 */
export function textIn({ children }: TreeElement<unknown>): string {
  return children.filter((child) => typeof child === 'string').join('');
}
