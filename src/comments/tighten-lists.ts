import type { Nodes, Root } from 'mdast';
import { visit } from '../values/visit.ts';

/**
 * Let lists stay as tight as they are without their comments: a line that is empty because a comment
 * stood there alone moves no items apart.
 *
 * @param tree Markdown without comments, changed in place.
 * @param emptied Lines, from 1, that comments left empty.
 */
export function tightenLists(tree: Root, emptied: ReadonlySet<number>): void {
  if (emptied.size === 0) return;
  visit(tree, (node) => {
    if ((node.type !== 'list' && node.type !== 'listItem') || !node.spread) return;
    node.spread = node.children.some((child: Nodes, index: number) =>
      standsApart(child, node.children[index + 1], emptied),
    );
  });
}

/** Without places nothing can be said: then the parser is right. */
function standsApart(node: Nodes, next: Nodes | undefined, emptied: ReadonlySet<number>): boolean {
  if (!next) return false;
  const from = node.position?.end.line;
  const to = next.position?.start.line;
  if (from === undefined || to === undefined) return true;
  for (let line = from + 1; line < to; line++) if (!emptied.has(line)) return true;
  return false;
}
