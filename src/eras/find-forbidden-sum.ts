import type { Amount } from '../model/era.ts';
import { amountsOverlap } from './amounts-overlap.ts';
import { sumDecimals } from './sum-decimals.ts';

/** Why amounts may not be added. */
export type SumFault = 'kind' | 'currency' | 'status' | 'overlap';

/** Amounts that were added, though they may not be. */
export interface ForbiddenSum {
  parts: Amount[];
  fault: SumFault;
}

/** With more amounts in one sentence, a sum would soon be found by chance. */
const mostParts = 10;

/**
 * Find out whether an amount is the sum of others that may not be added: of different kinds, in
 * different currencies, of different status, or overlapping each other.
 *
 * @param total Amount that may be such a sum.
 * @param others Other amounts beside it, each once.
 * @returns The fewest parts that make such a sum, or undefined where there are none.
 */
export function findForbiddenSum(
  total: Amount,
  others: readonly Amount[],
): ForbiddenSum | undefined {
  const candidates = others.filter(({ value }) => value > 0).slice(0, mostParts);
  const sums = subsets(candidates)
    .filter((parts) => parts.length > 1)
    .filter((parts) => sumDecimals(parts.map(({ value }) => value)) === total.value)
    .sort((a, b) => a.length - b.length);
  for (const parts of sums) {
    const fault = sumFault(parts);
    if (fault) return { parts, fault };
  }
  return undefined;
}

function sumFault(parts: readonly Amount[]): SumFault | undefined {
  const differ = (of: (amount: Amount) => string | undefined) => new Set(parts.map(of)).size > 1;
  if (differ(({ currency }) => currency)) return 'currency';
  if (differ(({ kind }) => kind)) return 'kind';
  if (differ(({ status }) => status)) return 'status';
  const overlapping = parts.some((a, index) =>
    parts.slice(index + 1).some((b) => amountsOverlap(a, b)),
  );
  return overlapping ? 'overlap' : undefined;
}

/** All choices from a list, each in the order of the list. */
function subsets(amounts: readonly Amount[]): Amount[][] {
  const [first, ...rest] = amounts;
  if (!first) return [[]];
  const others = subsets(rest);
  return [...others.map((parts) => [first, ...parts]), ...others];
}
