import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printLocator, printRanges } from '../../../src/references/print/print-locator.ts';

describe('printLocator', () => {
  it.each([
    [undefined, '12', 'en', 'p.\u00a012'],
    ['page', '12-15', 'en', 'pp.\u00a012–15'],
    ['page', '12--15', 'en', 'pp.\u00a012–15'],
    ['page', '3, 7', 'en', 'pp.\u00a03, 7'],
    ['page', '3 & 7', 'en', 'pp.\u00a03 & 7'],
    ['page', '3ff.', 'en', 'pp.\u00a03ff.'],
    ['page', '115-8', 'en', 'pp.\u00a0115–8'],
    ['page', '2022-07', 'en', 'p.\u00a02022-07'],
    ['page', 'RI-2022-07', 'en', 'p.\u00a0RI-2022-07'],
    ['article', '3-5', 'en', 'arts.\u00a03–5'],
    ['article', 'L.123-5', 'en', 'art.\u00a0L.123-5'],
    ['page', 'A-12', 'en', 'p.\u00a0A-12'],
    ['chapter', 'IV–VI', 'en', 'chs.\u00a0IV–VI'],
    ['page', '12', 'ru', 'с.\u00a012'],
    ['page', '12', 'es-VE', 'p.\u00a012'],
    ['volume', '2', 'xx', 'vol.\u00a02'],
    ['constructor', '2', 'en', 'constructor\u00a02'],
  ])('prints %s %s in %s', (label, locator, lang, printed) => {
    expect(printLocator(label, locator, lang)).toBe(printed);
  });
});

describe('printRanges', () => {
  it('keeps each hyphen of a code of three parts or more', () => {
    const part = fc.stringMatching(/^[A-Z0-9]{1,4}$/);
    fc.assert(
      fc.property(fc.array(part, { minLength: 3, maxLength: 5 }), (parts) => {
        const code = parts.join('-');
        expect(printRanges(code, true)).toBe(code);
      }),
    );
  });

  it('keeps each hyphen of a number of a year', () => {
    const year = fc.integer({ min: 1900, max: 2100 });
    fc.assert(
      fc.property(year, fc.integer({ min: 0, max: 999 }), (first, second) => {
        const code = `${first}-${second}`;
        expect(printRanges(code)).toBe(code);
      }),
    );
  });

  it('sets each range of pages with an en dash', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 500 }), (first, length) => {
        const last = first + length;
        expect(printRanges(`${first}-${last}`, true)).toBe(`${first}–${last}`);
      }),
    );
  });
});
