import type { Acceptance, LocatedFrontMatter } from '../model/front-matter.ts';
import type { Message } from '../model/message.ts';
import { createMessage } from './create-message.ts';
import { nearestName } from './nearest-name.ts';
import { type RuleId, ruleLevels } from './rule-levels.ts';

/**
 * Give each message its final level: a warning that the author accepted becomes an info with the
 * reason, every other warning an error where the build is strict.
 *
 * @param messages Messages of one briefing, or some of them.
 * @param frontMatter Where the acceptances are written.
 * @param strict Whether warnings count as errors.
 * @returns The messages with their final levels.
 */
export function applyLevels(
  messages: readonly Message[],
  { data: { accept } }: LocatedFrontMatter,
  strict: boolean,
): Message[] {
  return messages.map((message) => {
    const acceptance = message.level === 'error' ? undefined : acceptanceOf(message, accept);
    return acceptance
      ? { ...message, level: 'info', accepted: acceptance.reason }
      : strictly(message, strict);
  });
}

/**
 * Tell of the acceptances that match nothing. Each is itself a warning.
 *
 * @param messages All messages of one briefing, at their final levels.
 * @param file Project-relative path of the briefing.
 * @param frontMatter Where the acceptances are written.
 * @param strict Whether warnings count as errors.
 * @returns A message for each, at its final level.
 */
export function idleAcceptances(
  messages: readonly Message[],
  file: string,
  frontMatter: LocatedFrontMatter,
  strict: boolean,
): Message[] {
  const { accept } = frontMatter.data;
  const matched = new Set(
    messages
      .filter(({ accepted }) => accepted !== undefined)
      .map((message) => acceptanceOf(message, accept)),
  );
  return accept.flatMap((acceptance, index) =>
    matched.has(acceptance)
      ? []
      : [strictly(idleMessage(acceptance, index, file, frontMatter), strict)],
  );
}

function acceptanceOf({ ruleId, key }: Message, accept: readonly Acceptance[]) {
  return accept.find((one) => one.rule === ruleId && (one.key === undefined || one.key === key));
}

/**
 * Give a message the level that it has for whoever is strict.
 *
 * @param message The message.
 * @param strict Whether warnings are errors.
 * @returns The message, its level raised where it is a warning.
 */
export function strictly(message: Message, strict: boolean): Message {
  return strict && message.level === 'warning' ? { ...message, level: 'error' } : message;
}

function idleMessage(
  { rule, key }: Acceptance,
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
