import { describe, expect, it } from 'vitest';
import { marks } from '../../../src/references/csl/marks.ts';
import { readOutput } from '../../../src/references/csl/read-output.ts';

const textsOf = (output: string) => readOutput(output).map(({ text }) => text);

describe('readOutput', () => {
  it('reads the looks of the engine', () => {
    expect(readOutput('a <i>b <span style="font-style:normal;">c</span></i>')).toEqual([
      { text: 'a ', styles: [] },
      { text: 'b ', styles: ['italic'] },
      { text: 'c', styles: [] },
    ]);
  });

  it('reads numbers of characters', () => {
    expect(textsOf('a &#38; b &#60;i&#62;')).toEqual(['a & b <i>']);
  });

  it('reads links', () => {
    expect(readOutput('<a href="https://example.org/?a&#38;b">x</a>')).toEqual([
      { text: 'x', styles: [], href: 'https://example.org/?a&b' },
    ]);
  });

  it('knows of which source a number is', () => {
    const output = `[${marks.number}12${marks.idEnd}3${marks.end}]`;
    expect(readOutput(output)).toEqual([
      { text: '[', styles: [] },
      { text: '3', styles: [], number: '12' },
      { text: ']', styles: [] },
    ]);
  });

  it('knows where words of the author stand', () => {
    expect(readOutput(`${marks.words}2${marks.end} x`)).toEqual([
      { text: '', styles: [], words: 2 },
      { text: ' x', styles: [] },
    ]);
  });

  it.each(['</i></i>', marks.end, '<', '&', '&#', marks.number, '<i'])(
    'takes %j for what it is',
    (output) => {
      expect(() => readOutput(output)).not.toThrow();
    },
  );
});
