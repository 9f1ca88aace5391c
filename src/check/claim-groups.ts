import type { Briefing } from '../model/briefing.ts';
import type { AmountMention } from '../model/era.ts';
import { groupBy } from '../values/group-by.ts';

/**
 * Group the amounts that a reader takes in together: those of one row (an item of a list, a row of a
 * table, a fact) or, in running text, of one sentence.
 *
 * @param briefing Briefing to look at.
 * @returns The groups in the order of their first amounts, each at least one.
 */
export function claimGroups({ amountMentions }: Briefing): AmountMention[][] {
  return [...groupBy(amountMentions, (mention) => mention.sentence ?? mention).values()];
}
