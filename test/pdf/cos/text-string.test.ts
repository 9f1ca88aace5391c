import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CosString } from '../../../src/pdf/cos/cos.ts';
import { readTextString, textString } from '../../../src/pdf/cos/text-string.ts';

describe('textString', () => {
  it('writes ASCII as plain bytes', () => {
    expect(textString('Plain (text)').bytes).toBe('Plain (text)');
  });

  it('writes other text as UTF-16 with its mark', () => {
    expect(textString('é').bytes).toBe('\xfe\xff\x00\xe9');
  });

  it('writes control characters as spaces', () => {
    expect(textString('a\u0000b\u0085c').bytes).toBe('a b c');
  });

  it('is read back as it was, for any text without control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/\p{Cc}/u.test(text));
        expect(readTextString(textString(text))).toBe(text);
      }),
    );
  });
});

describe('readTextString', () => {
  it.each([
    ['Caf\xe9 \x84 \x8dx\x8e \xa0', 'Café — “x” €'],
    ['\xef\xbb\xbfCaf\xc3\xa9', 'Café'],
    ['\xfe\xff\x00\x1b\x00e\x00n\x00\x1b\x00A', 'A'],
    ['\xfe\xff\x00A\x00', 'A'],
  ])('reads %j', (bytes, text) => {
    expect(readTextString(new CosString(bytes))).toBe(text);
  });
});
