import type { Colors } from 'picocolors/types.js';
import type { Level, Message, Place } from '../model/message.ts';
import { codeFrame } from './code-frame.ts';
import { counted } from './counted.ts';
import { escapeText } from './escape-text.ts';
import type { ReportFiles } from './report.ts';
import { rangeOf } from './source-range.ts';

/** How much is told, and in which colours. */
export interface ReportOptions {
  colors: Colors;
  /** Whether infos are told as well. */
  verbose: boolean;
  /** Whether only errors are told. */
  quiet: boolean;
  /** Files of which the lines in question are shown, with the address of each rule; none unless given. */
  files?: Pick<ReportFiles, 'textOf'>;
}

/** A fault that stands a thousand times is told this often; the manifest and `--json` have all. */
const MAX_OF_A_RULE = 50;

/**
 * Write messages for people: one line each with place, level, what was found and the rule, then
 * how to mend it.
 *
 * @param messages Messages in the order to print.
 * @param options How much is told.
 * @returns Lines without a final line end; empty when there is nothing to tell.
 */
export function reportMessages(messages: readonly Message[], options: ReportOptions): string {
  const { colors } = options;
  const counts = new Map<string, number>();
  const lines: string[] = [];
  for (const message of messages.filter(({ level }) => isTold(level, options))) {
    const count = (counts.get(message.ruleId) ?? 0) + 1;
    counts.set(message.ruleId, count);
    if (count <= MAX_OF_A_RULE) lines.push(reportMessage(message, options, count === 1));
  }
  for (const [ruleId, count] of counts) {
    const more = count - MAX_OF_A_RULE;
    if (more > 0) lines.push(`… and ${more} more of the same rule  ${colors.dim(ruleId)}`);
  }
  return lines.join('\n');
}

function isTold(level: Level, { verbose, quiet }: ReportOptions): boolean {
  return level === 'error' || (!quiet && (level === 'warning' || verbose));
}

function reportMessage(
  message: Message,
  { colors, files }: ReportOptions,
  isFirstOfRule: boolean,
): string {
  const colour = { error: colors.red, warning: colors.yellow, info: colors.cyan }[message.level];
  const head = `${where(message.file, message.place)}  ${colour(message.level)}  ${escapeText(message.reason)}  ${colors.dim(message.ruleId)}`;
  const lines = [head];
  if (message.note) lines.push(`    ${escapeText(message.note)}`);
  if (message.cause) {
    const { file, place, reason } = message.cause;
    lines.push(`    ${where(file, place)}  ${escapeText(reason)}`);
  }
  if (message.accepted) lines.push(`    accepted: ${escapeText(message.accepted)}`);
  const text = message.place && files?.textOf(message.file);
  if (text) lines.push(...codeFrame(text, rangeOf(message.place), colors));
  if (files && isFirstOfRule) lines.push(colors.dim(`    ${message.url}`));
  return lines.join('\n');
}

function where(file: string, place: Place | undefined): string {
  const start = place?.start;
  return `${escapeText(file)}:${start?.line ?? 1}:${start?.column ?? 1}`;
}

/**
 * Count messages in words.
 *
 * @param messages Messages of one or more briefings.
 * @returns Such as "2 errors, 1 warning"; empty when there are none.
 */
export function tellCounts(messages: readonly Message[]): string {
  return (['error', 'warning'] as const)
    .flatMap((level) => {
      const count = messages.filter((message) => message.level === level).length;
      return count === 0 ? [] : [counted(count, level)];
    })
    .join(', ');
}
