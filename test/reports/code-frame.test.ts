import pico from 'picocolors';
import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../src/reports/code-frame.ts';

const colors = pico.createColors(false);

function frame(text: string, startColumn: number, endColumn: number, startLine = 1) {
  return codeFrame(text, { startLine, startColumn, endLine: startLine, endColumn }, colors);
}

describe('codeFrame', () => {
  it('shows the line with a mark under the place', () => {
    expect(frame('one\r\nthe river rose', 5, 10, 2)).toEqual([
      '    2 | the river rose',
      '      |     ^^^^^',
    ]);
  });

  it('marks wide characters and tabs as wide as they show', () => {
    expect(frame('\t漢字 x', 2, 4)).toEqual(['    1 |   漢字 x', '      |   ^^^^']);
  });

  it('cuts a long line around the place, and no character in half', () => {
    const [line = '', mark = ''] = frame(`${'😀'.repeat(100)}x${'😀'.repeat(100)}`, 201, 202);
    expect(line).toMatch(/^ {4}1 \| …(😀)+x(😀)+…$/u);
    expect(mark.trimEnd().length).toBeLessThan(110);
  });

  it('shows what would act on a terminal', () => {
    expect(frame('a\u001b[31m\u202Eb', 1, 2)[0]).toBe('    1 | a\\u{1B}[31m\\u{202E}b');
  });

  it.each([
    ['the line is blank', '  \nx', 1, 2],
    ['the file is shorter', 'x', 9, 10],
    ['the file is in UTF-16', '\ufffd\ufffd@\0m\0i\0s\0c\0', 1, 2],
    ['the file is in UTF-16 of the other order', '\ufffd\ufffd\0T\0Y\0 \0-', 1, 2],
  ])('shows nothing where %s', (_, text, from, to) => {
    expect(frame(text, from, to)).toEqual([]);
  });

  it('marks to the end of the line what goes on over several', () => {
    const range = { startLine: 1, startColumn: 3, endLine: 3, endColumn: 1 };
    expect(codeFrame('abcd\ne\nf', range, colors)[1]).toBe('      |   ^^');
  });
});
