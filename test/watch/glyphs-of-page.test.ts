import { describe, expect, it } from 'vitest';
import { glyphsOfPage, outlinesOf } from '../../src/watch/glyphs-of-page.ts';

describe('the glyphs of a page', () => {
  it('are told by font, from single strings and from arrays', () => {
    const content =
      'BT /F4 11.5 Tf <0001002F> Tj 8 0 Td [<0020> 12 <002E>] TJ /F5 9 Tf <0001> Tj ET';
    expect(glyphsOfPage(content)).toEqual(
      new Map([
        ['F4', new Set([1, 0x2f, 0x20, 0x2e])],
        ['F5', new Set([1])],
      ]),
    );
  });

  it.each(['/F4 9 Tf (ab) Tj', '/F4 9 Tf [(a) 2 (b)] TJ', '/F4 9 Tf <012> Tj', '<0001> Tj'])(
    'are not told where text is written as in %s',
    (content) => {
      expect(glyphsOfPage(content)).toBeUndefined();
    },
  );

  it('have no outlines in what is no font', () => {
    expect(outlinesOf(new Uint8Array(), [1])).toBeUndefined();
    expect(outlinesOf(new Uint8Array(64), [1])).toBeUndefined();
  });
});
