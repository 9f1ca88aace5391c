import type { Message } from '../../src/model/message.ts';
import { emptyRecord } from '../../src/record/empty-record.ts';
import type { Report } from '../../src/reports/report.ts';

/** A message that is right in all that a test does not say otherwise. */
export function messageOf(changes: Partial<Message> = {}): Message {
  return {
    source: 'briefpress',
    ruleId: 'link-safe',
    level: 'error',
    file: 'content/a.md',
    place: { start: { line: 1, column: 1 }, end: { line: 1, column: 5 } },
    reason: 'Unexpected `x`, expected `y`',
    url: 'https://example.org/#link-safe',
    ...changes,
  };
}

/** A report on briefings with these messages, in a repository of which the project is a folder. */
export function reportOf(
  messages: Record<string, readonly Message[]>,
  texts: Record<string, string> = {},
  changes: Partial<Report> = {},
): Report {
  const briefings = Object.entries(messages).map(([source, told]) => ({
    source,
    status: 'failed' as const,
    messages: [...told],
    ...emptyRecord(),
    timings: {},
  }));
  return {
    run: { briefings, removed: [] },
    passedOver: [],
    exitCode: 1,
    files: { nameOf: (file) => `project/${file}`, textOf: (file) => texts[file] },
    ...changes,
  };
}
