import type { PassedOver } from '../io/discover-briefings.ts';
import { jsonText } from '../publish/json-text.ts';
import type { RunResult } from '../runs/run-result.ts';
import { tool } from '../tool.ts';

/**
 * Write the results of a run for programs.
 *
 * @param run Results of all briefings.
 * @param passedOver What in the content folder was no briefing in spite of its name.
 * @returns One JSON document with a line end; equal runs give equal text, so times are left out.
 */
export function reportJson(run: RunResult, passedOver: readonly PassedOver[]): string {
  const briefings = run.briefings.map(({ timings: _, failure, ...result }) => ({
    ...result,
    ...(failure && {
      failure: { kind: failure.kind, reason: failure.message, note: failure.note },
    }),
  }));
  return `${jsonText({ tool, briefings, removed: run.removed, passedOver })}\n`;
}
