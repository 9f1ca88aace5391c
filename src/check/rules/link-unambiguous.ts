import { placeOf } from '../../markdown/place-of.ts';
import { briefingNodes } from '../all-nodes.ts';
import type { Rule } from '../rule.ts';

/** Tell of links to an id that several places have: they lead to the first. */
export const linkUnambiguous: Rule = {
  id: 'link-unambiguous',
  check(briefing, report) {
    const { contested } = briefing.targets;
    if (contested.size === 0) return;
    for (const node of briefingNodes(briefing)) {
      if (node.type !== 'link' || !node.url.startsWith('#')) continue;
      if (!contested.has(node.url.slice(1))) continue;
      report({
        place: placeOf(node),
        reason: `Several places are called \`${node.url}\`, expected one`,
        actual: node.url,
        note: 'The link leads to the first: give the other a name of its own, as in `{#tab-gauges}`.',
      });
    }
  },
};
