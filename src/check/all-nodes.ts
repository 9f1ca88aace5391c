import type { Nodes } from 'mdast';

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
    // Not spread: a text of 1 MB may have more paragraphs than a call may have arguments.
    for (const child of childrenOf(node).reverse()) waiting.push(child);
  }
  return found;
}

function childrenOf(node: Nodes): Nodes[] {
  if (node.type === 'citation') {
    return node.items.flatMap((item) => [...item.prefix, ...item.suffix]);
  }
  return 'children' in node ? [...node.children] : [];
}
