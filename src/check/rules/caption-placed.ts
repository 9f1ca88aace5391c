import type { Nodes } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { isDirective } from '../../markdown/directives.ts';
import type { Finding } from '../../model/message.ts';
import { allNodes } from '../all-nodes.ts';
import { openingOf } from '../opening-of.ts';
import type { Rule } from '../rule.ts';

/** Hold captions of tables to their place: each has words and stands right before its table. */
export const captionPlaced: Rule = {
  id: 'caption-placed',
  check({ tree }, report) {
    for (const parent of allNodes(tree)) {
      if (!('children' in parent)) continue;
      const siblings: readonly Nodes[] = parent.children;
      for (const [index, node] of siblings.entries()) {
        if (!isDirective(node, 'table-caption')) continue;
        const fault = captionFault(node, siblings[index + 1]);
        if (fault) report({ place: openingOf(node), actual: '::table-caption', ...fault });
      }
    }
  },
};

function captionFault(caption: LeafDirective, next: Nodes | undefined): Finding | undefined {
  if (next?.type !== 'table') {
    return {
      reason: '`::table-caption` stands alone, expected a table right after it',
      note: 'Put it before the table, with an empty line between, or remove it.',
    };
  }
  if (caption.children.length > 0) return undefined;
  return {
    reason: '`::table-caption` has no words, expected a caption in brackets',
    note: 'Write `::table-caption[What the table shows]{#tab-name}`.',
  };
}
