import type { Rule } from '../../../src/check/rule.ts';
import type { Finding } from '../../../src/model/message.ts';
import { resolveText } from '../../support/resolve-text.ts';

/** What a rule found, and the words of the briefing it points at. */
export interface Found extends Finding {
  at: string;
}

/**
 * Let one rule look at a resolved briefing that can cite the keys a, b, c and d.
 *
 * @param rule Rule to run.
 * @param body Markdown after the front matter.
 * @param keys Further lines of front matter.
 * @param lang Language of the briefing.
 * @returns What it finds, in the order it reports.
 */
export async function foundIn(
  rule: Rule,
  body: string,
  keys: string[] = [],
  lang = 'en',
): Promise<Found[]> {
  const { briefing } = await resolveText(body, {}, lang, keys);
  const found: Found[] = [];
  rule.check(briefing, (finding) => {
    const { start, end } = finding.place ?? {};
    found.push({ ...finding, at: briefing.text.slice(start?.offset, end?.offset) });
  });
  return found;
}

/**
 * Let one rule look at a resolved briefing, and keep the sentences only.
 *
 * @param rule Rule to run.
 * @param body Markdown after the front matter.
 * @param keys Further lines of front matter.
 * @param lang Language of the briefing.
 * @returns The reasons.
 */
export async function reasonsIn(
  rule: Rule,
  body: string,
  keys: string[] = [],
  lang = 'en',
): Promise<string[]> {
  return (await foundIn(rule, body, keys, lang)).map(({ reason }) => reason);
}

/** Front matter that declares the eras "Early" and "Late". */
export const twoEras = [
  'eras:',
  '  - {id: early, label: Early, from: 1900, to: 1950}',
  '  - {id: late, label: Late, from: 1950, to: 2000}',
];
