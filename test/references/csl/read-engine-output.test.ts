import { describe, expect, it } from 'vitest';
import { marks } from '../../../src/references/csl/marks.ts';
import { readEngineOutput } from '../../../src/references/csl/read-engine-output.ts';

const textsOf = (output: string) => readEngineOutput(output).map(({ text }) => text);

describe('readEngineOutput', () => {
  it('reads the looks of the engine', () => {
    expect(readEngineOutput('a <i>b <span style="font-style:normal;">c</span></i>')).toEqual([
      { text: 'a ', styles: [] },
      { text: 'b ', styles: ['italic'] },
      { text: 'c', styles: [] },
    ]);
  });

  it('reads numbers of characters', () => {
    expect(textsOf('a &#38; b &#60;i&#62;')).toEqual(['a & b <i>']);
  });

  it('reads links', () => {
    expect(readEngineOutput('<a href="https://example.org/?a&#38;b">x</a>')).toEqual([
      { text: 'x', styles: [], href: 'https://example.org/?a&b' },
    ]);
  });

  it('knows of which source a number is', () => {
    const output = `[${marks.number}12${marks.idEnd}3${marks.end}]`;
    expect(readEngineOutput(output)).toEqual([
      { text: '[', styles: [] },
      { text: '3', styles: [], number: '12' },
      { text: ']', styles: [] },
    ]);
  });

  it('knows where words of the author stand', () => {
    expect(readEngineOutput(`${marks.words}2${marks.end} x`)).toEqual([
      { text: '', styles: [], words: 2 },
      { text: ' x', styles: [] },
    ]);
  });

  it.each(['</i></i>', marks.end, '<', '&', '&#', marks.number, '<i'])(
    'takes %j for what it is',
    (output) => {
      expect(() => readEngineOutput(output)).not.toThrow();
    },
  );
});
