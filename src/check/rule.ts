import type { RuleId } from '../messages/rule-levels.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Finding } from '../model/message.ts';

/**
 * A lint rule: reads a resolved briefing and reports, never edits. It names one id, and only this
 * rule speaks under it.
 */
export interface Rule {
  id: RuleId;
  /**
   * @param briefing Briefing to look at.
   * @param report Called once for each finding, in source order.
   */
  check(briefing: Briefing, report: (finding: Finding) => void): void;
}
