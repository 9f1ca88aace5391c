import type { CslNode } from './csl-style.ts';
import { elementsIn } from './elements-in.ts';

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
  const own = elementsIn(node);
  const isNames = node.name === 'names';
  const lacksName = isNames && own.length > 0 && !own.some(({ name }) => name === 'name');
  const added =
    lacksName && outer
      ? outer.filter(({ name }) => !own.some((element) => element.name === name))
      : [];
  const children = [...structuredClone(added), ...node.children];
  const naming = isNames
    ? elementsIn({ children }).filter(({ name }) => inherited.has(name))
    : outer;
  // A substitute that is a macro is a place of its own.
  return {
    ...node,
    children: children.map((child) =>
      typeof child === 'string' ? child : complete(child, naming),
    ),
  };
}
