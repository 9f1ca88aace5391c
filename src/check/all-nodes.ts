import type { Nodes, Root } from 'mdast';

/**
 * List every node of a Markdown tree in reading order, also those inside the prefix and the suffix
 * of a citation, which a walk over `children` would not meet.
 *
 * @param tree Tree of a briefing.
 * @returns All nodes, each parent before its children.
 */
export function allNodes(tree: Root): Nodes[] {
  const found: Nodes[] = [];
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    found.push(node);
    waiting.push(...childrenOf(node).reverse());
  }
  return found;
}

function childrenOf(node: Nodes): Nodes[] {
  if (node.type === 'citation') {
    return node.items.flatMap((item) => [...item.prefix, ...item.suffix]);
  }
  return 'children' in node ? [...node.children] : [];
}
