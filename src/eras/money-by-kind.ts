import type { Amount, AmountBound, AmountStatus } from '../model/era.ts';
import { sumDecimals } from './sum-decimals.ts';

/** A sum that may be made: one kind, one currency, one status, nothing counted twice. */
export interface MoneyPart {
  /** ISO 4217. */
  currency: string;
  status?: AmountStatus;
  /** What is known of a sum is what is known of the least known amount in it. */
  bound?: AmountBound;
  value: number;
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
  return groupBy(amounts, ({ kind }) => kind).map((ofKind) => ({
    kind: ofKind[0].kind,
    parts: partsOf(ofKind),
  }));
}

type Group = readonly [Amount, ...Amount[]];

function partsOf(amounts: Group): MoneyPart[] {
  const alike = groupBy(amounts, ({ currency, status = '' }) => `${currency} ${status}`);
  return alike.flatMap((group) => groupBy(group, keepApart).map(partOf));
}

/** Amounts that overlap another of their group have a key of their own, all others share one. */
function keepApart(amount: Amount, index: number, group: readonly Amount[]): string {
  return group.some((other) => other !== amount && overlap(amount, other)) ? `${index}` : 'sum';
}

function partOf(amounts: Group): MoneyPart {
  const [{ currency, status }] = amounts;
  const bound = joinBounds(amounts.map((amount) => amount.bound));
  return {
    currency,
    ...(status && { status }),
    ...(bound && { bound }),
    value: sumDecimals(amounts.map(({ value }) => value)),
    amounts: [...amounts],
  };
}

/** Either may name the other. */
function overlap(a: Amount, b: Amount): boolean {
  return (
    (b.id !== undefined && a.overlaps.includes(b.id)) ||
    (a.id !== undefined && b.overlaps.includes(a.id))
  );
}

/** One lower bound makes the sum a lower bound; with an upper one beside it nothing is certain. */
function joinBounds(bounds: readonly (AmountBound | undefined)[]): AmountBound | undefined {
  const known = new Set(bounds.filter((bound) => bound !== undefined));
  if (known.has('about') || known.size > 1) return 'about';
  return [...known][0];
}

function groupBy(
  amounts: readonly Amount[],
  keyOf: (amount: Amount, index: number, all: readonly Amount[]) => string,
): Group[] {
  const groups = new Map<string, [Amount, ...Amount[]]>();
  for (const [index, amount] of amounts.entries()) {
    const key = keyOf(amount, index, amounts);
    const group = groups.get(key);
    if (group) group.push(amount);
    else groups.set(key, [amount]);
  }
  return [...groups.values()];
}
