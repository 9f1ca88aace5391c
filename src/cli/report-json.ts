import { jsonText } from '../publish/json-text.ts';
import type { RunResult } from '../runs/run-result.ts';
import { tool } from '../tool.ts';

/**
 * Write the results of a run for programs.
 *
 * @param run Results of all briefings.
 * @returns One JSON document with a line end; equal runs give equal text, so times are left out.
 */
export function reportJson(run: RunResult): string {
  const briefings = run.briefings.map(({ timings: _, failure, ...result }) => ({
    ...result,
    ...(failure && {
      failure: { kind: failure.kind, reason: failure.message, note: failure.note },
    }),
  }));
  return `${jsonText({ tool, briefings, removed: run.removed })}\n`;
}
