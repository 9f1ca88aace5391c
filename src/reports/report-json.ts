import type { Failure } from '../model/failure.ts';
import { tool } from '../tool.ts';
import { jsonText } from '../values/json-text.ts';
import type { Report } from './report.ts';

/**
 * Write a report as our own JSON: all that is known of each briefing, or of each source where the
 * sources were asked for. Whether a PDF was built, or found among finished builds, is left out: it is
 * the same PDF.
 *
 * @param report What a call came to.
 * @returns One JSON document with a line end; equal runs give equal text, so times are left out.
 */
export function reportJson({ run, passedOver, sources, failure }: Report): string {
  const failed = failure && { failure: plain(failure) };
  if (sources) return `${jsonText({ tool, sources, ...failed })}\n`;
  const briefings = run.briefings.map(({ timings: _, kept: __, failure: fault, ...result }) => ({
    ...result,
    ...(fault && { failure: plain(fault) }),
  }));
  return `${jsonText({ tool, briefings, removed: run.removed, passedOver, ...failed })}\n`;
}

function plain({ kind, message, note }: Failure) {
  return { kind, reason: message, note };
}
