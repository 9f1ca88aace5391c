import type { BriefingState, Problem } from '../service/http/api-shapes.ts';
import { isRecord } from '../values/is-record.ts';
import { parseJson } from '../values/parse-json.ts';

/**
 * Read what a service tells of a briefing.
 *
 * @param answer Its answer.
 * @returns Where the briefing is, or why nothing is told of it; undefined where the answer is of somebody else,
 *   such as a gateway.
 */
export async function readAnswer(answer: Response): Promise<BriefingState | Problem | undefined> {
  const value = parseJson(Buffer.from(await answer.text().catch(() => '')));
  if (!isRecord(value)) return undefined;
  if (answer.ok) return typeof value.state === 'string' ? (value as BriefingState) : undefined;
  const isProblem = typeof value.kind === 'string' && typeof value.detail === 'string';
  return isProblem ? (value as Problem) : undefined;
}
