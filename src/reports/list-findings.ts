import type { Message } from '../model/message.ts';
import { sha256 } from '../values/sha256.ts';
import { createLineReader } from './create-line-reader.ts';
import { type Mend, mendOf } from './mend-of.ts';
import type { Report } from './report.ts';
import { rangeOf, type SourceRange } from './source-range.ts';

/** One message as formats for machines tell it. */
export interface ReportFinding {
  /** Briefing whose build told it: path relative to the project root. */
  briefing: string;
  message: Message;
  /** File it speaks of, relative to the repository root. */
  path: string;
  range: SourceRange;
  /** Stays the same when lines are put in before it: 16 hexadecimal digits and its number. */
  fingerprint: string;
  /** What to write where, so that the message is gone; absent where only a person can say it. */
  mend?: Mend;
}

/**
 * List what was told of all briefings. What two briefings tell of a file that they share is listed once.
 *
 * @param report What a call came to.
 * @returns The findings, in the order of the briefings and of their messages.
 */
export function listFindings({ run, files }: Report): ReportFinding[] {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  const lines = createLineReader(files);
  return run.briefings.flatMap(({ source, messages }) =>
    messages.flatMap((message) => {
      const { file, place, ruleId, key, reason } = message;
      const same = JSON.stringify([file, place, ruleId, key, reason]);
      if (seen.has(same)) return [];
      seen.add(same);
      const range = rangeOf(message.place);
      const of = lines(message.file);
      const digest = digestOf(message, of?.[range.startLine - 1]);
      const count = (counts.get(digest) ?? 0) + 1;
      counts.set(digest, count);
      const fingerprint = `${digest}:${count}`;
      const path = files.nameOf(message.file);
      const mend = of && mendOf(message, of);
      return [{ briefing: source, message, path, range, fingerprint, ...(mend && { mend }) }];
    }),
  );
}

/**
 * Put the gravest first, without changing the order of what is equally grave.
 *
 * @param findings Findings.
 * @returns Errors, then warnings, then infos.
 */
export function gravestFirst(findings: readonly ReportFinding[]): ReportFinding[] {
  const rank = { error: 0, warning: 1, info: 2 };
  return [...findings].sort((a, b) => rank[a.message.level] - rank[b.message.level]);
}

/** The line itself and not its number, which every line put in before it would change. */
function digestOf(
  { file, ruleId, key, actual, reason }: Message,
  line: string | undefined,
): string {
  const what = line?.trim() ?? reason.replace(/\d+/g, '#');
  return sha256(JSON.stringify([file, ruleId, key, actual, what])).slice(0, 16);
}
