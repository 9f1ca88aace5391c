import type { RuleId } from '../messages/rule-levels.ts';
import type { Finding } from '../model/message.ts';

/** Something to be said of an identity. */
export interface IdentityFinding {
  rule: Extract<RuleId, `identity-${string}` | `font-${string}` | 'licence-known'>;
  finding: Finding;
}
