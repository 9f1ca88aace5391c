import type { Amount, AmountMention, AmountValue, SupportKind } from '../model/era.ts';
import { type Group, groupBy } from '../values/group-by.ts';
import { supportKind } from './support-kind.ts';

/** From the best to the worst. */
const supportOrder: readonly SupportKind[] = ['sourced', 'unusable', 'unsourced'];

/** A mention whose attributes are all good. */
type ReadMention = AmountMention & { value: AmountValue };

/**
 * Find out which mentions are of one sum of money: those with one `#id`, and those without an id
 * that agree in era, kind, currency, value, bound, status and dates. Mentions that could not be read
 * are left out.
 *
 * @param mentions Mentions in their order.
 * @returns Each amount once, in the order of the first mentions, with the attributes of its first
 *   mention. It rests on what its best mention rests on, and overlaps what any mention says.
 */
export function identifyAmounts(mentions: readonly AmountMention[]): Amount[] {
  const read = mentions.filter((mention): mention is ReadMention => mention.value !== undefined);
  return [...groupBy(read, identityOf).values()].map(amountOf);
}

function identityOf({ value, era }: ReadMention): string {
  if (value.id !== undefined) return JSON.stringify([value.id]);
  const { kind, currency, bound, status, on, since } = value;
  const parts = [era, kind, currency, value.value, bound, status, on, since];
  return JSON.stringify(parts.map((part) => part ?? null));
}

function amountOf(mentions: Group<ReadMention>): Amount {
  const era = mentions.find((mention) => mention.era !== undefined)?.era;
  return {
    ...mentions[0].value,
    overlaps: [...new Set(mentions.flatMap(({ value }) => value.overlaps))],
    ...(era !== undefined && { era }),
    support: bestSupport(mentions),
    references: referencesOf(mentions),
    mentions,
  };
}

function bestSupport(mentions: readonly AmountMention[]): SupportKind {
  const kinds = new Set(mentions.map(({ support }) => supportKind(support)));
  return supportOrder.find((kind) => kinds.has(kind)) ?? 'unsourced';
}

function referencesOf(mentions: readonly AmountMention[]): number[] {
  const numbers = mentions.flatMap(({ support }) => [
    ...support.usable,
    ...support.unusable.map(({ number }) => number),
  ]);
  return [...new Set(numbers)].sort((a, b) => a - b);
}
