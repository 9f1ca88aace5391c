import type { Nodes } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import type { Citation } from '../markdown/nodes.ts';
import type { Briefing } from '../model/briefing.ts';

/** Blocks whose text is looked at as one. */
const blockTypes: readonly string[] = ['paragraph', 'tableCell', 'heading'];

/**
 * Find the cluster that each written amount rests on: the next one in its block, or the last one
 * before it where none follows.
 *
 * @param briefing Resolved briefing.
 * @returns Clusters by the directive of the amount; one without a cluster is not in the map.
 */
export function findClusters({
  amountMentions,
  tree,
  facts,
  eras,
}: Briefing): Map<TextDirective, Citation> {
  const wanted = new Set(amountMentions.map(({ node }) => node));
  const clusters = new Map<TextDirective, Citation>();
  const inlines = [...facts, ...eras.flatMap(({ rows }) => rows)].map(({ value }) => value);
  for (const root of [tree, ...inlines]) {
    visit(root, (node) => {
      if (blockTypes.includes(node.type)) assign(node, wanted, clusters);
    });
  }
  return clusters;
}

function assign(
  block: Nodes,
  wanted: ReadonlySet<TextDirective>,
  clusters: Map<TextDirective, Citation>,
): void {
  let waiting: TextDirective[] = [];
  let last: Citation | undefined;
  visit(block, (node) => {
    if (node.type === 'textDirective' && wanted.has(node)) waiting.push(node);
    if (node.type !== 'citation') return;
    for (const amount of waiting) clusters.set(amount, node);
    waiting = [];
    last = node;
  });
  if (last) for (const amount of waiting) clusters.set(amount, last);
}
