import type { z } from 'zod';
import { nearestName } from '../messages/nearest-name.ts';
import type { PlainValue } from './plain-value.ts';

/**
 * Say how to mend a value that the schema refuses, where its kind alone tells it.
 *
 * @param issue What the schema found.
 * @param key Key the value stands under.
 * @param actual Value as written.
 * @returns The note, or undefined where the message says all there is to say.
 */
export function valueNote(
  issue: z.core.$ZodIssue,
  key: string,
  actual: PlainValue,
): string | undefined {
  if (issue.code === 'invalid_value') return choiceNote(issue.values.map(String), actual);
  if (issue.code === 'invalid_type') return kindNote(issue.expected, key, actual);
  if (issue.code === 'invalid_union') return 'Put text in quotes if YAML takes it for more.';
  return undefined;
}

function choiceNote(words: readonly string[], actual: PlainValue): string {
  const folded = words.map((word) => word.toLowerCase());
  const nearest =
    typeof actual === 'string' ? nearestName(actual.toLowerCase(), folded) : undefined;
  return nearest === undefined
    ? 'Write one of these words as it stands here.'
    : `Did you mean \`${words[folded.indexOf(nearest)]}\`?`;
}

function kindNote(expected: string, key: string, actual: PlainValue): string {
  if (expected === 'string') {
    return 'Write text on one line; put it in quotes if it begins with `[` or `{`.';
  }
  if (expected !== 'array') return 'Write each key on a line of its own, indented alike.';
  return typeof actual === 'string' && actual.length < 40
    ? `Write \`${key}: [${actual}]\`, or each value on a line of its own after \`- \`.`
    : 'Write each value on a line of its own, after `- `.';
}
