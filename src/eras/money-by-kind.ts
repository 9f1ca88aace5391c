import type { Amount, AmountBound } from '../model/era.ts';
import type { MoneyRecord } from '../model/record.ts';
import { type Group, groupBy } from '../values/group-by.ts';
import { amountsOverlap } from './amounts-overlap.ts';
import { sumDecimals } from './sum-decimals.ts';

/** A sum that may be made: one kind, one currency, one status, nothing counted twice. */
export interface MoneyPart extends MoneyRecord {
  /** What is known of a sum is what is known of the least known amount in it. */
  bound?: AmountBound;
  /** What was added up, at least one; a single one is printed as the author shows it. */
  amounts: Amount[];
}

/** All sums of one kind, such as `loan`. */
export interface KindOfMoney {
  kind: string;
  parts: MoneyPart[];
}

/**
 * Add up amounts as far as that may be done: only within one kind, currency and status, and never
 * those that overlap, of which each stays a part of its own.
 *
 * @param amounts Amounts, such as those of one era, each once.
 * @returns The kinds in the order of their first amounts, and within each its parts likewise.
 */
export function moneyByKind(amounts: readonly Amount[]): KindOfMoney[] {
  const kinds = groupBy(amounts, ({ kind }) => kind);
  return [...kinds].map(([kind, ofKind]) => ({ kind, parts: partsOf(ofKind) }));
}

function partsOf(amounts: readonly Amount[]): MoneyPart[] {
  const alike = groupBy(amounts, ({ currency, status = '' }) => `${currency} ${status}`);
  return [...alike.values()].flatMap((group) => {
    const apart = overlapping(group);
    const sums = groupBy(group, (amount) => (apart.has(amount) ? amount : 'sum'));
    return [...sums.values()].map(partOf);
  });
}

/** Amounts that overlap another of their group. */
function overlapping(group: readonly Amount[]): Set<Amount> {
  const named = new Set(group.flatMap(({ overlaps }) => overlaps));
  // Most amounts name none and are named by none: only the others are compared with each other.
  const concerned = group.filter(
    ({ id, overlaps }) => overlaps.length > 0 || (id !== undefined && named.has(id)),
  );
  const overlapsAnother = (amount: Amount) =>
    concerned.some((other) => other !== amount && amountsOverlap(amount, other));
  return new Set(concerned.filter(overlapsAnother));
}

function partOf(amounts: Group<Amount>): MoneyPart {
  const [{ currency, status }] = amounts;
  const bound = joinBounds(amounts.map((amount) => amount.bound));
  return {
    currency,
    ...(status && { status }),
    ...(bound && { bound }),
    value: sumDecimals(amounts.map(({ value }) => value)),
    amounts,
  };
}

/** One lower bound makes the sum a lower bound; with an upper one beside it nothing is certain. */
function joinBounds(bounds: readonly (AmountBound | undefined)[]): AmountBound | undefined {
  const known = new Set(bounds.filter((bound) => bound !== undefined));
  if (known.has('about') || known.size > 1) return 'about';
  return [...known][0];
}
