import type { Amount } from '../model/era.ts';
import type { AmountRecord } from '../model/record.ts';

/**
 * Describe a sum of money as plain data.
 *
 * @param amount Amount with its mentions.
 * @returns Its record; of each mention only where it stands is left.
 */
export function describeAmount({ era: _, mentions, ...amount }: Amount): AmountRecord {
  return {
    ...amount,
    mentions: mentions.map(({ era, place }) => ({
      ...(era !== undefined && { era }),
      ...(place && { place }),
    })),
  };
}
