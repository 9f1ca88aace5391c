import { placeOf } from '../../markdown/place-of.ts';
import { briefingNodes } from '../all-nodes.ts';
import type { Rule } from '../rule.ts';
import { startOf } from '../start-of.ts';

/** Tell once of each footnote that prints as a reference, so that a remark is not taken for one. */
export const footnoteAsReference: Rule = {
  id: 'footnote-as-reference',
  check(briefing, report) {
    const numberOf = new Map(briefing.references.map(({ key, number }) => [key, number]));
    for (const node of briefingNodes(briefing)) {
      if (node.type !== 'footnoteDefinition') continue;
      const key = node.data?.sourceKey;
      const number = numberOf.get(key ?? '');
      if (key === undefined || number === undefined) continue;
      const mark = `[${key}]`;
      report({
        place: startOf(placeOf(node)),
        key,
        reason: `\`${mark}:\` is reference ${number}, expected the text of a source`,
        actual: mark,
        note: 'A remark is a note and gets a letter: let its label begin with `note`, or cite in it.',
      });
    }
  },
};
