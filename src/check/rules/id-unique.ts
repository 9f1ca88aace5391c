import type { Nodes } from 'mdast';
import { placeOf } from '../../markdown/place-of.ts';
import { allNodes } from '../all-nodes.ts';
import { openingOf } from '../opening-of.ts';
import type { Rule } from '../rule.ts';

/** Tell of ids that an author wrote and something else has: links lead to the first that has it. */
export const idUnique: Rule = {
  id: 'id-unique',
  check({ tree, targets, figures }, report) {
    const given = new Map(figures.map(({ node, id }) => [node as Nodes | undefined, id]));
    for (const node of allNodes(tree)) {
      const id = writtenId(node);
      const name = given.get(node) ?? nameOf(node);
      if (id === undefined || !targets.contested.has(id) || name === undefined || name === id)
        continue;
      report({
        place: node.type === 'leafDirective' ? openingOf(node) : placeOf(node),
        reason: `The id \`${id}\` is taken, expected one that nothing else has`,
        actual: id,
        note: `Links to \`#${id}\` lead to what has it first; this is called \`${name}\`.`,
      });
    }
  },
};

function writtenId(node: Nodes): string | undefined {
  if (node.type === 'heading') return node.data?.written?.id;
  return node.type === 'leafDirective' ? (node.attributes?.id ?? undefined) : undefined;
}

function nameOf(node: Nodes): string | undefined {
  return node.type === 'heading' || node.type === 'leafDirective' ? node.data?.id : undefined;
}
