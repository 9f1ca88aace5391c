import { describe, expect, it } from 'vitest';
import { mendCMap } from '../../../src/pdf/passes/mend-to-unicode.ts';

function mend(map: string, characters = ''): string {
  return mendCMap(map, new Set(characters));
}

describe('mendCMap', () => {
  it.each(['0000', 'FEFF', 'FFFE'])('lets no glyph stand for U+%s', (code) => {
    expect(mend(`2 beginbfchar\n<0003> <${code}>\n<0004> <0041>\nendbfchar`)).toBe(
      '2 beginbfchar\n<0003> <2060>\n<0004> <0041>\nendbfchar',
    );
  });

  it('spells out a range of which one character changes', () => {
    expect(mend('beginbfrange\n<0003> <0005> <0000>\nendbfrange')).toBe(
      'beginbfrange\n<0003> <0005> [<2060> <0001> <0002>]\nendbfrange',
    );
  });

  it('leaves a range that is right', () => {
    const map = 'beginbfrange\n<0003> <0005> <0041>\nendbfrange';
    expect(mend(map)).toBe(map);
  });

  it('names the character that the document has, of those that look alike', () => {
    expect(mend('beginbfchar\n<0003> <02BC>\nendbfchar', 'it’s')).toBe(
      'beginbfchar\n<0003> <2019>\nendbfchar',
    );
  });

  it('leaves a letter that looks like an apostrophe where the document has it', () => {
    const map = 'beginbfchar\n<0003> <02BC>\nendbfchar';
    expect(mend(map, 'п’ятьʼ')).toBe(map);
  });

  it('passes over what names a character of two units, or a list of characters', () => {
    const [emoji, list] = ['<0012> <D83DDE00>', '<0020> <0022> [<0041> <D83DDE01> <0000>]'];
    expect(mend(`2 beginbfchar\n${emoji}\n<0013> <0000>\nendbfchar`)).toBe(
      `2 beginbfchar\n${emoji}\n<0013> <2060>\nendbfchar`,
    );
    const ranges = `3 beginbfrange\n<0012> <0013> <D83DDE00>\n${list}\n<0030> <0031> <0000>\nendbfrange`;
    expect(mend(ranges)).toBe(ranges.replace('<0031> <0000>', '<0031> [<2060> <0001>]'));
  });

  it('leaves the codes of glyphs and spaces alone', () => {
    const map =
      'begincodespacerange\n<0000> <FFFF>\nendcodespacerange\nbeginbfchar\n<0000> <0041>\nendbfchar';
    expect(mend(map)).toBe(map);
  });
});
