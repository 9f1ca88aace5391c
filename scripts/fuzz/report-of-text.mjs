import { emptyRecord } from '../../dist/record/empty-record.js';

/**
 * Make a report in which a stranger's words stand wherever they can.
 *
 * @param {string} text The words.
 * @returns {import('../../src/reports/report.ts').Report} The report.
 */
export function reportOfText(text) {
  const file = `content/${text}.md`;
  const message = {
    source: 'briefpress',
    ruleId: 'link-safe',
    level: 'error',
    file,
    place: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
    reason: `Unexpected \`${text}\``,
    note: text,
    actual: text,
    key: text,
    expected: [text],
    url: 'https://example.org/#link-safe',
  };
  const briefing = {
    source: file,
    status: 'failed',
    messages: [message],
    ...emptyRecord(),
    timings: {},
  };
  return {
    run: { briefings: [briefing], removed: [] },
    passedOver: [],
    // GitHub's commands are what the format is made of.
    exitCode: 1,
    files: { nameOf: (name) => name, textOf: () => text },
  };
}
