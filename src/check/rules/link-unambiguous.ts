import { placeOf } from '../../markdown/place-of.ts';
import { briefingNodes } from '../all-nodes.ts';
import { linkTargets } from '../link-targets.ts';
import type { Rule } from '../rule.ts';

/** Tell of links to an id that several places have: they lead to the first. */
export const linkUnambiguous: Rule = {
  id: 'link-unambiguous',
  check(briefing, report) {
    const nodes = briefingNodes(briefing);
    const seen = new Set<string>();
    const repeated = new Set(
      linkTargets(nodes, briefing).filter((id) => seen.size === seen.add(id).size),
    );
    if (repeated.size === 0) return;
    for (const node of nodes) {
      if (node.type !== 'link' || !node.url.startsWith('#')) continue;
      if (!repeated.has(node.url.slice(1))) continue;
      const place = placeOf(node);
      report({
        ...(place && { place }),
        reason: `Several places are called \`${node.url}\`, expected one`,
        actual: node.url,
        note: 'The link leads to the first: give the other a name of its own, as in `{#tab-gauges}`.',
      });
    }
  },
};
