import type { Nodes, Parent, RootContent } from 'mdast';

/**
 * Walk over all lists of blocks in a tree: its own, and those of quotes, items and containers.
 *
 * @param parent Tree, or a part of it.
 * @param change Gives the blocks that shall stand instead.
 */
export function changeBlocks(
  parent: Parent,
  change: (blocks: RootContent[]) => RootContent[],
): void {
  if (parent.children.some(isTextOnly)) return;
  parent.children = change(parent.children as RootContent[]) as Parent['children'];
  for (const child of parent.children as Nodes[]) {
    if ('children' in child) changeBlocks(child as Parent, change);
  }
}

function isTextOnly({ type }: { type: string }): boolean {
  return type === 'text';
}
