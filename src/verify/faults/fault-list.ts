import type { Fault } from './fault.ts';
import type { VerifyRuleId } from './verify-rules.ts';

/** A list of faults that keeps so many of each rule and only counts the others. */
export interface FaultList {
  add(fault: Fault): void;
  /** Count faults that another list did not keep. */
  skip(counts: ReadonlyMap<VerifyRuleId, number>): void;
  /** The faults that were kept, in the order in which they came. */
  readonly kept: readonly Fault[];
  /** How many of each rule were not kept. */
  readonly dropped: ReadonlyMap<VerifyRuleId, number>;
}

/** A file can be broken in a million places; nobody reads more than so many of one kind. */
const KEPT_OF_A_RULE = 100;

/**
 * Make an empty list. A fault that was added before, word by word, is not added again.
 *
 * @returns The list.
 */
export function createFaultList(): FaultList {
  const kept: Fault[] = [];
  const seen = new Set<string>();
  const counts = new Map<VerifyRuleId, number>();
  const dropped = new Map<VerifyRuleId, number>();
  return {
    kept,
    dropped,
    skip(others) {
      for (const [rule, count] of others) dropped.set(rule, (dropped.get(rule) ?? 0) + count);
    },
    add(fault) {
      const key = `${fault.rule} ${fault.page} ${fault.reason}`;
      if (seen.has(key)) return;
      const count = (counts.get(fault.rule) ?? 0) + 1;
      counts.set(fault.rule, count);
      if (count > KEPT_OF_A_RULE) {
        dropped.set(fault.rule, (dropped.get(fault.rule) ?? 0) + 1);
        return;
      }
      seen.add(key);
      kept.push(fault);
    },
  };
}
