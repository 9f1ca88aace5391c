import type { Colors } from 'picocolors/types.js';
import { counted } from '../reports/counted.ts';
import { escapeText } from '../reports/escape-text.ts';
import { tellCounts } from '../reports/report-pretty.ts';
import type { BriefingResult, RunResult } from '../runs/run-result.ts';
import { exitCodes, worstCode } from './exit-codes.ts';

/** How results are told. */
export interface SummaryOptions {
  colors: Colors;
  verbose: boolean;
}

/**
 * Say in one line what came of a briefing.
 *
 * @param result Its result.
 * @param options How it is told.
 * @returns The line.
 */
export function summariseBriefing(result: BriefingResult, options: SummaryOptions): string {
  const { colors } = options;
  const counts = tellCounts(result.messages);
  const tail = counts ? ` (${counts})` : '';
  const source = escapeText(result.source);
  if (result.status === 'failed') return `${colors.red('✗')} ${source}${tail}`;
  if (result.status === 'good') return `${colors.green('✓')} ${source}${tail}`;
  const { path = '', pages = 0 } = result.output ?? {};
  const facts = [counted(pages, 'page'), counted(result.references.total, 'reference')].join(', ');
  const kept = result.kept ? 'from the cache, ' : '';
  const unchanged = result.status === 'unchanged' ? 'unchanged, ' : kept;
  return `${colors.green('✓')} ${source} → ${escapeText(path)}: ${unchanged}${facts}${tail}${times(result, options)}`;
}

/**
 * Say in one line what came of a run.
 *
 * @param run Results of all briefings.
 * @returns Such as "2 built, 1 failed".
 */
export function summariseRun({ briefings, removed }: RunResult): string {
  const count = (status: BriefingResult['status']) =>
    briefings.filter((result) => result.status === status).length;
  const words: [number, string][] = [
    [count('built'), 'built'],
    [count('unchanged'), 'unchanged'],
    [count('good'), 'without errors'],
    [count('failed'), 'failed'],
    [removed.length, 'removed, as the source is gone'],
  ];
  const told = words.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
  return told.length > 0 ? told.join(', ') : 'there is nothing to build';
}

/**
 * Choose the exit code of a run.
 *
 * @param run Results of all briefings.
 * @returns 3 when the machine failed for one, else 2 for a wrong call, else 1 when content is at
 *   fault, else 0.
 */
export function exitCodeOf({ briefings }: RunResult): number {
  return worstCode(
    briefings.map(({ status, failure }) => {
      if (failure) return exitCodes[failure.kind];
      return status === 'failed' ? exitCodes.content : exitCodes.built;
    }),
  );
}

function times({ timings }: BriefingResult, { verbose, colors }: SummaryOptions): string {
  const told = Object.entries(timings).map(([stage, ms]) => `${stage} ${Math.round(ms)} ms`);
  return verbose && told.length > 0 ? colors.dim(`  ${told.join(', ')}`) : '';
}
