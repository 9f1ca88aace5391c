import { describe, expect, it } from 'vitest';
import { UnexpectedPdf } from '../../../src/pdf/cos/unexpected-pdf.ts';
import { readToUnicode } from '../../../src/verify/reading/read-to-unicode.ts';

const read = (text: string) => [...readToUnicode(Buffer.from(text))];

describe('readToUnicode', () => {
  it('reads single codes', () => {
    expect(read('2 beginbfchar <0003> <0020> <0004> <00660069> endbfchar')).toEqual([
      [3, ' '],
      [4, 'fi'],
    ]);
  });

  it('counts up in a range', () => {
    expect(read('1 beginbfrange <0041> <0043> <0061> endbfrange')).toEqual([
      [0x41, 'a'],
      [0x42, 'b'],
      [0x43, 'c'],
    ]);
  });

  it('reads a range with a text for each code', () => {
    expect(read('1 beginbfrange <01> <02> [<0078> <D83DDE00>] endbfrange')).toEqual([
      [1, 'x'],
      [2, '😀'],
    ]);
  });

  it('passes over the rest of a CMap', () => {
    const head = '/CIDInit /ProcSet findresource begin 12 dict begin begincmap';
    expect(read(`${head} /CMapName /Adobe-Identity-UCS def endcmap end end`)).toEqual([]);
  });

  it.each([
    ['whose text is none', '1 beginbfrange <00> <FFFFFFFFFF> 7 endbfrange'],
    [
      'of endless codes',
      `1 beginbfrange <${'ff'.repeat(500)}> <${'ff'.repeat(500)}> <41> endbfrange`,
    ],
  ])('refuses a range without end %s', (_, text) => {
    expect(() => read(text)).toThrow(UnexpectedPdf);
  });
});
