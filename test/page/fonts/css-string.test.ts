import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cssString } from '../../../src/page/fonts/css-string.ts';
import { anyCodePoint } from '../../support/any-code-point.ts';

test.each([
  ['a "b"', '"a \\22 b\\22 "'],
  ['a\\b', '"a\\5c b"'],
  ['a\nb', '"a\\a b"'],
  ['</style>', '"\\3c /style>"'],
  ['\0', '"\uFFFD"'],
  ['\ud800', '"\uFFFD"'],
  ['Chávez – « »', '"Chávez – « »"'],
])('%j is written as %s', (text, expected) => {
  expect(cssString(text)).toBe(expected);
});

test('a CSS reader gets back the text, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCodePoint }), (text) => {
      expect(readCssString(cssString(text))).toBe(text.replaceAll('\0', '\uFFFD'));
    }),
  );
});

test('no text holds a bare quote, line end or tag', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCodePoint }), (text) => {
      expect(cssString(text).slice(1, -1)).not.toMatch(/["<\n\r\f]/);
    }),
  );
});

/** CSS Syntax 3, §4.3.5 and §4.3.7, for a string that ends where the text ends. */
function readCssString(css: string): string {
  return css
    .slice(1, -1)
    .replace(/\\([0-9a-f]{1,6}) ?/g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)));
}
