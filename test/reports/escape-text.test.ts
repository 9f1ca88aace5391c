import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../src/reports/escape-text.ts';
import { anyCodePoint } from '../support/any-code-point.ts';

/** Any text, with many of the characters that forge lines and hide words. */
const nasty = fc.string({
  unit: fc.oneof(
    fc.string({ unit: anyCodePoint, minLength: 1, maxLength: 1 }),
    fc.constantFrom(
      ...'\n\r\t\0\u001B\u0085\u009B\u2028\u2029\u202E\u2066\u200B\uFEFF\u00AD\u061C',
    ),
    fc.constantFrom('\uD800', '\uDC00', '\u{E0041}', '👩‍🚀', 'नि', 'ф'),
  ),
  maxLength: 600,
});

describe('escapeText', () => {
  it('gives no control, line end, hidden or lone character, whatever it is given', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(escapeText(text)).not.toMatch(
          /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|(?![\u200C\u200D])\p{Cf}/u,
        );
      }),
    );
  });

  it('gives at most 401 characters', () => {
    fc.assert(fc.property(nasty, (text) => escapeText(text).length <= 401));
  });

  it('leaves plain words of any script as they are', () => {
    const words = 'naïve — Цена 5 €, سلام‌ها, שלום, 中文, 👩‍🚀';
    expect(escapeText(words)).toBe(words);
  });

  it.each([
    ['\n', '\\u{A}'],
    ['\u001B[31m', '\\u{1B}[31m'],
    ['a\u202Eb', 'a\\u{202E}b'],
    ['\u{E0041}', '\\u{E0041}'],
  ])('shows what it took away: %j', (text, shown) => {
    expect(escapeText(text)).toBe(shown);
  });

  it('cuts no character in half', () => {
    expect(escapeText(`${'x'.repeat(399)}👍`)).toBe(`${'x'.repeat(399)}…`);
  });
});
