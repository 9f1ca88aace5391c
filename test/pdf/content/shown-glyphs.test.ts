import { describe, expect, it } from 'vitest';
import { shownGlyphs } from '../../../src/pdf/content/shown-glyphs.ts';

const glyphsOf = (content: string) => shownGlyphs(Buffer.from(content, 'latin1'))?.byFont;

describe('the glyphs of a content', () => {
  it('are told by font, from single strings and from arrays', () => {
    const content =
      'BT /F4 11.5 Tf <0001002F> Tj 8 0 Td [<0020> 12 <002E>] TJ /F5 9 Tf <0001> Tj ET';
    expect(glyphsOf(content)).toEqual(
      new Map([
        ['F4', new Set([1, 0x2f, 0x20, 0x2e])],
        ['F5', new Set([1])],
      ]),
    );
  });

  it('are told of lines that are written letter by letter', () => {
    const content = 'BT /F4 9 Tf <0001> Tj\n8 0 Td <0002> Tj\n8.5 0 Td <0003> Tj\nET';
    expect(glyphsOf(content)).toEqual(new Map([['F4', new Set([1, 2, 3])]]));
  });

  it('are not those of the text that a piece stands for', () => {
    const content = '/Span <</ActualText <FEFF0041>>> BDC /F4 9 Tf <0002> Tj EMC';
    expect(glyphsOf(content)).toEqual(new Map([['F4', new Set([2])]]));
  });

  it.each(['/F4 9 Tf (ab) Tj', '/F4 9 Tf [(a) 2 (b)] TJ', '/F4 9 Tf <012> Tj', '<0001> Tj'])(
    'are not told where text is written as in %s',
    (content) => {
      expect(glyphsOf(content)).toBeUndefined();
    },
  );
});
