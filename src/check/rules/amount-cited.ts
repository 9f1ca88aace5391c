import type { Nodes } from 'mdast';
import { allNodes } from '../all-nodes.ts';
import { claimGroups } from '../claim-groups.ts';
import { excerptOf } from '../excerpt-of.ts';
import { readText } from '../read-text.ts';
import type { Rule } from '../rule.ts';

/** Hold every amount to a citation in its stretch of text, or to the word that there is none. */
export const amountCited: Rule = {
  id: 'amount-cited',
  check(briefing, report) {
    const { amountMentions, undefinedCitations, text } = briefing;
    const blockOf = new Map(
      claimGroups(briefing).flatMap(({ amounts, block }) => amounts.map((node) => [node, block])),
    );
    for (const { node, support, noSource, place } of amountMentions) {
      if (noSource || support.usable.length + support.unusable.length > 0) continue;
      // A citation of an unknown key is one: `citation-defined` tells of it.
      if (undefinedCitations.length > 0 && isCited(blockOf.get(node))) continue;
      report({
        ...(place && { place }),
        reason: `Amount \`${excerptOf(readText(node, text).text)}\` has no citation, expected one after it, or \`:no-source[]\``,
        note: 'A citation covers its own sentence and those before it, back to the citation before.',
      });
    }
  },
};

function isCited(block: Nodes | undefined): boolean {
  return block !== undefined && allNodes(block).some(({ type }) => type === 'citation');
}
