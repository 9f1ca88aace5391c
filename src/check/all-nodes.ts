import type { Nodes } from 'mdast';
import type { Briefing } from '../model/briefing.ts';
import { inlineValues } from '../resolve/canonical-order.ts';

/**
 * List every node that an author writes: those of the tree, then those of the inline Markdown in the
 * front matter, which are the values of facts and of the rows of eras.
 *
 * @param briefing Resolved briefing.
 * @returns All nodes, each parent before its children.
 */
export function briefingNodes({ tree, facts, eras }: Briefing): Nodes[] {
  return [tree, ...inlineValues({ facts, eras })].flatMap(allNodes);
}

/**
 * List every node of a Markdown tree in reading order, also those inside the prefix and the suffix
 * of a citation, which a walk over `children` would not meet.
 *
 * @param tree Tree of a briefing, or a part of it.
 * @returns All nodes, each parent before its children.
 */
export function allNodes(tree: Nodes): Nodes[] {
  const found: Nodes[] = [];
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    found.push(node);
    const children = childrenOf(node);
    for (let at = children.length - 1; at >= 0; at -= 1) waiting.push(children[at] as Nodes);
  }
  return found;
}

const NONE: readonly Nodes[] = [];

function childrenOf(node: Nodes): readonly Nodes[] {
  if (node.type === 'citation') {
    return node.items.flatMap((item) => [...item.prefix, ...item.suffix]);
  }
  return 'children' in node ? node.children : NONE;
}
