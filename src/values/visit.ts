import type { Node, Parent } from 'unist';
import type { visit as visitOfUnist } from 'unist-util-visit';

/** What a visitor gives back to leave out what is inside a node. */
export const SKIP = 'skip';

type Result = boolean | typeof SKIP | number | readonly unknown[] | null | undefined;
type Visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => unknown;
/** A type of nodes, or what a node must have. */
type Test = string | Record<string, unknown>;

/**
 * Visit the nodes of a tree, each before what is inside it, in document order. The same as the function of
 * `unist-util-visit`, whose types it has, but that tests are types of nodes or properties, and that it makes
 * no closure and looks for no index at each node: dozens of passes walk each document.
 *
 * @param tree Where to begin; it is visited as well.
 * @param test Which nodes, when not all.
 * @param visitor Is called with a node, its index and its parent. `SKIP` leaves out what is inside it, `false`
 *   ends the walk, a number goes on with the child of the parent at that index, a pair is both.
 */
export const visit = visitTree as unknown as typeof visitOfUnist;

function visitTree(tree: Node, test: Test | Visitor, visitor?: Visitor): void {
  if (visitor) walk(tree, undefined, undefined, test as Test, visitor);
  else walk(tree, undefined, undefined, undefined, test as Visitor);
}

/** Gives back what the visitor said of the node; `false` when the walk has ended anywhere in it. */
function walk(
  node: Node,
  index: number | undefined,
  parent: Parent | undefined,
  test: Test | undefined,
  visitor: Visitor,
): Result {
  let said: Result;
  if (test === undefined || passes(node, test)) {
    said = visitor(node, index, parent) as Result;
    const action = Array.isArray(said) ? said[0] : said;
    if (action === false) return false;
    if (action === SKIP) return said;
  }
  const owner = node as Parent;
  // A visitor may put other children in their place.
  if (owner.children === undefined) return said;
  let at = 0;
  while (at > -1 && at < owner.children.length) {
    const next = walk(owner.children[at] as Node, at, owner, test, visitor);
    if (next === false) return false;
    at = next === undefined ? at + 1 : (indexIn(next) ?? at + 1);
  }
  return said;
}

function passes(node: Node, test: Test): boolean {
  if (typeof test === 'string') return node.type === test;
  const has = node as unknown as Record<string, unknown>;
  for (const key in test) if (has[key] !== test[key]) return false;
  return true;
}

function indexIn(said: Result): number | undefined {
  if (typeof said === 'number') return said;
  return Array.isArray(said) && typeof said[1] === 'number' ? said[1] : undefined;
}
