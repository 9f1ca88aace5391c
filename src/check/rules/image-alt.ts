import { placeOf } from '../../markdown/place-of.ts';
import { briefingNodes } from '../all-nodes.ts';
import type { Rule } from '../rule.ts';

/** Ask for words beside each picture, for readers who do not see it. */
export const imageAlt: Rule = {
  id: 'image-alt',
  check(briefing, report) {
    for (const node of briefingNodes(briefing)) {
      if (node.type !== 'image' && node.type !== 'imageReference') continue;
      if (node.alt?.trim()) continue;
      const name = node.type === 'image' ? node.url : (node.label ?? node.identifier);
      report({
        place: placeOf(node),
        reason: `The image \`${name}\` has no alternative text, expected words between the brackets`,
        note: 'Say what the picture shows: `![Map of both countries](map.png)`.',
      });
    }
  },
};
