import { type VerifyGroup, type VerifyRuleId, verifyRules } from './verify-rules.ts';

/** What a check has to say about a PDF. The routine fields are stamped by `createFinding`. */
export interface Fault {
  rule: VerifyRuleId;
  /** One sentence: what was found (in backticks), then what was expected. */
  reason: string;
  /** Number of the page, from 1, where it stands. */
  page?: number;
  /** The clause, where it is another than that of the rule. */
  clause?: string;
}

/** One thing that is wrong, as it is reported. */
export interface VerifyFinding {
  rule: VerifyRuleId;
  group: VerifyGroup;
  reason: string;
  page?: number;
  /** The clause of the standard that asks for it; absent where the rule is our own. */
  clause?: string;
}

/**
 * Stamp the routine fields on a fault.
 *
 * @param fault What a check found.
 * @returns The finding.
 */
export function createFinding(fault: Fault): VerifyFinding {
  const facts: { group: VerifyGroup; clause?: string } = verifyRules[fault.rule];
  const clause = fault.clause ?? facts.clause;
  return {
    rule: fault.rule,
    group: facts.group,
    reason: fault.reason,
    ...(fault.page !== undefined && { page: fault.page }),
    ...(clause !== undefined && { clause }),
  };
}
