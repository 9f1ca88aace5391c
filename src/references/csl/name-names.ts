import type { CslNode } from './csl-style.ts';

/** What `names` in a substitute take over from the `names` that they stand for. */
const inherited: ReadonlySet<string> = new Set(['name', 'et-al']);

/**
 * Complete the substitutes of names that say how to label them but not how to print them: they print
 * as the names that they stand for (CSL 1.0.2, “Substitute”). The engine, which knows this for
 * substitutes that say nothing at all, would give up on them.
 *
 * @param style Root element of a style.
 * @returns The style, with a `name` in each of its `names` that has any element and is a substitute.
 */
export function nameNames(style: CslNode): CslNode {
  return complete(style, undefined);
}

/** `outer` are the elements that name the people for whom others stand. */
function complete(node: CslNode, outer: CslNode[] | undefined): CslNode {
  const own = elementsOf(node);
  const isNames = node.name === 'names';
  const lacksName = isNames && own.length > 0 && !own.some(({ name }) => name === 'name');
  const added =
    lacksName && outer
      ? outer.filter(({ name }) => !own.some((element) => element.name === name))
      : [];
  const children = [...structuredClone(added), ...node.children];
  const naming = isNames
    ? children.filter((child): child is CslNode => isElement(child) && inherited.has(child.name))
    : outer;
  // A substitute that is a macro is a place of its own.
  return {
    ...node,
    children: children.map((child) => (isElement(child) ? complete(child, naming) : child)),
  };
}

function elementsOf({ children }: CslNode): CslNode[] {
  return children.filter(isElement);
}

function isElement(child: CslNode | string): child is CslNode {
  return typeof child !== 'string';
}
