import { createMessage } from '../messages/create-message.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Message } from '../model/message.ts';
import { compareText } from '../values/compare-text.ts';
import { isStackOverflow } from '../values/is-stack-overflow.ts';
import type { Rule } from './rule.ts';

/**
 * Let every rule look at a briefing.
 *
 * @param briefing Resolved briefing.
 * @param rules Rules to run.
 * @returns Their messages, in source order. A rule that crashes is a bug of ours and is told as a
 *   message of that rule, so that the others still speak.
 */
export function runRules(briefing: Briefing, rules: readonly Rule[]): Message[] {
  return sortMessages(rules.flatMap((rule) => runRule(briefing, rule)));
}

/**
 * Sort messages as a reader works through them: by file, then line, then column, then rule.
 *
 * @param messages Messages in any order.
 * @returns A sorted copy; messages about a whole file come first.
 */
export function sortMessages(messages: readonly Message[]): Message[] {
  const key = (message: Message) => message.place?.start;
  return [...messages].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      (key(a)?.line ?? 0) - (key(b)?.line ?? 0) ||
      (key(a)?.column ?? 0) - (key(b)?.column ?? 0) ||
      compareText(a.ruleId, b.ruleId),
  );
}

function runRule(briefing: Briefing, rule: Rule): Message[] {
  const messages: Message[] = [];
  try {
    rule.check(briefing, (finding) => {
      messages.push(createMessage(rule.id, briefing.path, finding));
    });
  } catch (error) {
    if (isStackOverflow(error)) throw error;
    messages.push(
      createMessage(rule.id, briefing.path, {
        reason: `The rule itself failed: ${error instanceof Error ? error.message : String(error)}`,
        note: 'This is a bug of Briefpress: please report it with the briefing that shows it.',
      }),
    );
  }
  return messages;
}
