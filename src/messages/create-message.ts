import type { Finding, Message } from '../model/message.ts';
import { RULES_URL } from '../model/tool.ts';
import { type RuleId, ruleLevels } from './rule-levels.ts';

/**
 * Stamp the routine fields on a finding, so that no rule can forget one.
 *
 * @param ruleId Rule that speaks.
 * @param file Project-relative path of the briefing, used where the finding names no other.
 * @param finding What was found.
 * @returns The message, at the level of its rule.
 */
export function createMessage(ruleId: RuleId, file: string, finding: Finding): Message {
  return {
    source: 'briefpress',
    ruleId,
    level: ruleLevels[ruleId],
    file: finding.file ?? file,
    ...(finding.place && { place: finding.place }),
    reason: finding.reason,
    ...(finding.key !== undefined && { key: finding.key }),
    ...(finding.actual !== undefined && { actual: finding.actual }),
    ...(finding.expected && { expected: finding.expected }),
    ...(finding.note !== undefined && { note: finding.note }),
    ...(finding.cause && { cause: finding.cause }),
    url: `${RULES_URL}#${ruleId}`,
  };
}
