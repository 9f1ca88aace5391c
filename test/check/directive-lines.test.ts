import { describe, expect, it } from 'vitest';
import { directiveLines } from '../../src/check/directive-lines.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';

const linesOf = (text: string) => directiveLines(parseMarkdown(text, 'en'), text);

describe('directiveLines', () => {
  it.each([
    [':::', [':::']],
    ['::: note', ['::: note']],
    ['text\n:::note x', [':::note x']],
    ['> text\n> :::', [':::']],
    ['- ::a b', ['::a b']],
  ])('finds the lines that look like a directive in %j', (text, lines) => {
    expect(linesOf(text).map(({ line }) => line)).toEqual(lines);
  });

  it.each(['\\:::', 'a ::: b', ':: a', '10:30', '`:::`', ':::note\ntext\n:::', '```\n:::\n```'])(
    'passes over %j',
    (text) => {
      expect(linesOf(text)).toEqual([]);
    },
  );

  it('points at the line behind the marks of its quotation', () => {
    expect(linesOf('> text\n> :::')[0]?.place).toEqual({
      start: { line: 2, column: 3, offset: 9 },
      end: { line: 2, column: 6, offset: 12 },
    });
  });
});
