import pico from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/model/message.ts';
import { reportMessages, tellCounts } from '../../src/reports/report-pretty.ts';

const colors = pico.createColors(false);
const plain = { colors, verbose: false, quiet: false };

function message(changes: Partial<Message> = {}): Message {
  return {
    source: 'briefpress',
    ruleId: 'link-safe',
    level: 'error',
    file: 'content/a.md',
    place: { start: { line: 3, column: 5 } },
    reason: 'Unexpected `x`, expected `y`',
    url: 'https://example.org/#link-safe',
    ...changes,
  };
}

const levels = (['error', 'warning', 'info'] as const).map((level) =>
  message({ level, reason: level }),
);

describe('reportMessages', () => {
  it('tells place, level, reason and rule in one line, then the remedy', () => {
    expect(reportMessages([message({ note: 'Write `y`.' })], plain)).toBe(
      'content/a.md:3:5  error  Unexpected `x`, expected `y`  link-safe\n    Write `y`.',
    );
  });

  it('tells the other place that explains a message', () => {
    const cause = {
      file: 'b.json',
      place: { start: { line: 2, column: 1 } },
      reason: 'First here',
    };
    expect(reportMessages([message({ cause })], plain)).toContain('\n    b.json:2:1  First here');
  });

  it('puts a message about a whole file at its beginning', () => {
    const { place: _, ...whole } = message();
    expect(reportMessages([whole], plain)).toMatch(/^content\/a\.md:1:1 {2}/);
  });

  it.each([
    ['errors and warnings', {}, ['error', 'warning']],
    ['infos as well when it is verbose', { verbose: true }, ['error', 'warning', 'info']],
    ['errors alone when it is quiet', { quiet: true }, ['error']],
  ])('tells %s', (_, changes, told) => {
    const lines = reportMessages(levels, { ...plain, ...changes }).split('\n');
    expect(lines.map((line) => line.split('  ')[1])).toEqual(told);
  });

  it('tells a fault that stands a thousand times fifty times, and counts the rest', () => {
    const many = Array.from({ length: 1000 }, () => message({ ruleId: 'image-alt' }));
    const lines = reportMessages([...many, message({ ruleId: 'link-safe' })], plain).split('\n');
    expect(lines.filter((line) => line.includes('image-alt'))).toHaveLength(51);
    expect(lines.at(-1)).toBe('… and 950 more of the same rule  image-alt');
  });

  it('lets no author forge a line', () => {
    const forged = message({
      file: 'a\nb.md',
      reason: 'x\r\ny\u001B[2K',
      note: 'n\n✓ all is well',
    });
    expect(reportMessages([forged], plain)).toBe(
      'a\\u{A}b.md:3:5  error  x\\u{D}\\u{A}y\\u{1B}[2K  link-safe\n    n\\u{A}✓ all is well',
    );
  });

  it('colours the level where colours are wanted', () => {
    const report = reportMessages([message()], { ...plain, colors: pico.createColors(true) });
    expect(report).toContain('\u001B[31merror\u001B[39m');
  });
});

describe('tellCounts', () => {
  it.each([
    [[], ''],
    [levels, '1 error, 1 warning'],
    [[...levels, ...levels], '2 errors, 2 warnings'],
  ])('counts %#', (messages, words) => {
    expect(tellCounts(messages)).toBe(words);
  });
});
