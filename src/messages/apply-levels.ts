import type { LocatedFrontMatter } from '../model/front-matter.ts';
import type { Message } from '../model/message.ts';
import { createMessage } from './create-message.ts';
import { nearestName } from './nearest-name.ts';
import { type RuleId, ruleLevels } from './rule-levels.ts';

/**
 * Give each message its final level: a warning that the author accepted becomes an info with the
 * reason, every other warning an error where the build is strict. An acceptance that matches
 * nothing is itself a warning.
 *
 * @param messages Messages of one briefing.
 * @param file Project-relative path of the briefing.
 * @param frontMatter Where the acceptances are written.
 * @param strict Whether warnings count as errors.
 * @returns The messages with their final levels.
 */
export function applyLevels(
  messages: readonly Message[],
  file: string,
  frontMatter: LocatedFrontMatter,
  strict: boolean,
): Message[] {
  const { accept } = frontMatter.data;
  const matched = new Set<number>();
  const levelled = messages.map((message) => {
    const index = accept.findIndex(
      ({ rule, key }) => rule === message.ruleId && (key === undefined || key === message.key),
    );
    const acceptance = accept[index];
    if (!acceptance || message.level === 'error') return message;
    matched.add(index);
    return { ...message, level: 'info' as const, accepted: acceptance.reason };
  });
  const idle = accept.flatMap((acceptance, index) =>
    matched.has(index) ? [] : [idleMessage(acceptance, index, file, frontMatter)],
  );
  return [...levelled, ...idle].map((message) =>
    strict && message.level === 'warning' ? { ...message, level: 'error' as const } : message,
  );
}

function idleMessage(
  { rule, key }: { rule: string; key?: string },
  index: number,
  file: string,
  { places }: LocatedFrontMatter,
): Message {
  const place = places[`accept.${index}`];
  const about = key === undefined ? `\`${rule}\`` : `\`${rule}\` for \`${key}\``;
  return createMessage('accept-matches', file, {
    ...(place && { place }),
    reason: `${about} matches no message that can be accepted, expected one`,
    actual: rule,
    note: acceptanceNote(rule),
  });
}

function acceptanceNote(rule: string): string {
  if (!Object.hasOwn(ruleLevels, rule)) return unknownRuleNote(rule);
  return ruleLevels[rule as RuleId] === 'error'
    ? 'This rule gives errors, which cannot be accepted: mend what it tells, and remove the entry.'
    : 'The defect is gone: remove the entry.';
}

function unknownRuleNote(rule: string): string {
  const nearest = nearestName(rule, Object.keys(ruleLevels));
  return nearest === undefined
    ? 'No rule has this name; the last word of a message is the rule.'
    : `No rule has this name; did you mean \`${nearest}\`?`;
}
