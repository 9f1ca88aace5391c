import { findForbiddenSum, type SumFault } from '../../eras/find-forbidden-sum.ts';
import { nearestName } from '../../messages/nearest-name.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { Amount, AmountMention } from '../../model/era.ts';
import type { Finding } from '../../model/message.ts';
import { claimGroups } from '../claim-groups.ts';
import type { Rule } from '../rule.ts';

/** Hold amounts apart that may not be added, and `overlaps` to amounts that exist. */
export const amountSum: Rule = {
  id: 'amount-sum',
  check(briefing, report) {
    for (const finding of sumFaults(briefing)) report(finding);
    for (const finding of overlapFaults(briefing)) report(finding);
  },
};

const faultWords: Readonly<Record<SumFault, string>> = {
  kind: 'are of different kinds',
  currency: 'are in different currencies',
  status: 'have different status',
  overlap: 'overlap',
};

function sumFaults(briefing: Briefing): Finding[] {
  const amountOf = new Map(
    briefing.amounts.flatMap((amount) => amount.mentions.map((mention) => [mention, amount])),
  );
  return claimGroups(briefing).flatMap((mentions) => {
    const amounts = new Set(mentions.flatMap((mention) => amountOf.get(mention) ?? []));
    return mentions.flatMap((mention) => {
      const total = amountOf.get(mention);
      const others = [...amounts].filter((amount) => amount !== total);
      return total ? sumFault(total, mention, others) : [];
    });
  });
}

function sumFault(total: Amount, { value, place }: AmountMention, others: Amount[]): Finding[] {
  const sum = findForbiddenSum(total, others);
  if (!sum) return [];
  const parts = sum.parts.map(({ shown }) => `\`${shown}\``).join(' and ');
  return [
    {
      place,
      actual: value?.shown ?? total.shown,
      reason: `Amount \`${value?.shown ?? total.shown}\` is the sum of ${parts}, expected no sum of amounts that ${faultWords[sum.fault]}`,
      note: 'Leave the total out, and let the amounts stand beside each other.',
    },
  ];
}

/** Ids count even where another attribute of the amount is wrong. */
function overlapFaults({ amountMentions }: Briefing): Finding[] {
  const ids = new Set(amountMentions.flatMap(({ node }) => node.attributes?.id ?? []));
  return amountMentions.flatMap(({ value, place }) => {
    const wrong = (value?.overlaps ?? []).filter((id) => id === value?.id || !ids.has(id));
    return wrong.map((id) => ({
      place,
      key: `#${id}`,
      actual: id,
      ...overlapWords(id, value?.id, ids),
      note: 'Name amounts of this briefing by the id after `#`; ids are never printed.',
    }));
  });
}

function overlapWords(
  id: string,
  own: string | undefined,
  ids: ReadonlySet<string>,
): Pick<Finding, 'reason' | 'expected'> {
  if (id === own) {
    return { reason: `Amount \`#${id}\` overlaps itself, expected the id of another amount` };
  }
  const others = [...ids].filter((other) => other !== own);
  const nearest = nearestName(id, others);
  const start = `Amount \`#${id}\` in \`overlaps\` is unknown, expected`;
  return nearest === undefined
    ? { reason: `${start} the id of another amount` }
    : { reason: `${start} \`${nearest}\``, expected: [nearest] };
}
