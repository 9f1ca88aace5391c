import { readAmount } from '../../src/eras/read-amount.ts';
import type { AmountMention, UnitSupport } from '../../src/model/era.ts';

/** What a unit rests on: one usable source. */
export const sourced: UnitSupport = { usable: [1], unusable: [] };

/**
 * Write an amount in one place.
 *
 * @param attributes Attributes that differ from those of a loan of two billion dollars.
 * @param more Era and support of the place.
 * @returns The mention as the resolver makes it.
 */
export function mentionOf(
  attributes: Readonly<Record<string, string | undefined>> = {},
  more: Partial<AmountMention> = {},
): AmountMention {
  const { shown = 'US$2bn', ...others } = attributes;
  const all = { value: '2e9', cur: 'USD', kind: 'loan', ...others };
  const { value } = readAmount(shown, all);
  return {
    value,
    support: { usable: [], unusable: [] },
    noSource: false,
    clusters: [],
    node: { type: 'textDirective', name: 'amount', attributes: all, children: [] },
    ...more,
  };
}
