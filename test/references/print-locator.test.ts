import { describe, expect, it } from 'vitest';
import { printLocator } from '../../src/references/print-locator.ts';

describe('printLocator', () => {
  it.each([
    [undefined, '12', 'en', 'p.\u00a012'],
    ['page', '12-15', 'en', 'pp.\u00a012–15'],
    ['page', '12--15', 'en', 'pp.\u00a012–15'],
    ['page', '3, 7', 'en', 'pp.\u00a03, 7'],
    ['page', '3 & 7', 'en', 'pp.\u00a03 & 7'],
    ['page', '3ff.', 'en', 'pp.\u00a03ff.'],
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
