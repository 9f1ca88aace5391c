import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressFault } from '../../../src/references/record/address-fault.ts';
import { safeUrl } from '../../../src/references/record/safe-url.ts';

describe('addressFault', () => {
  it.each([
    'https://example.org',
    "http://example.org/a,b;c(d)'e'!$*+~_-\"".replace('"', ''),
    'https://example.org/wiki/River_(disambiguation)',
    'https://пример.рф/путь',
    'https://example.org/@user/a@b?mail=a@b#c@d',
    'doi:10.1000/a(b)c',
    '10.1000/182',
    'https://doi.org/10.1002/(SICI)1<2::A>3',
  ])('finds none in %s', (address) => {
    expect(addressFault(address)).toBeUndefined();
    expect(safeUrl(address)).toMatch(/^https?:/);
  });

  it.each([
    ['www.example.org', 'https://www.example.org/'],
    ['example.org/gauges', 'https://example.org/gauges'],
    ['<https://example.org/a>', 'https://example.org/a'],
    ['<URL:https://example.org/a>', 'https://example.org/a'],
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['https://example.org/\u200ba\u00ad', 'https://example.org/a'],
    ['https://example.org/a\\_b\\%20c', 'https://example.org/a_b%20c'],
    ['https://example.org/"a"', 'https://example.org/%22a%22'],
  ])('calls %s odd, which is linked as it is meant', (address, url) => {
    expect(addressFault(address)).toBe('odd');
    expect(safeUrl(address)).toBe(url);
  });

  it.each([
    'the website',
    'example',
    'https:/example.org',
    'https://',
    '//example.org',
    'https://exa mple.org',
    'https://example.org:99999',
    '10.1000 182',
  ])('calls %s odd, which is no link', (address) => {
    expect(addressFault(address)).toBe('odd');
    expect(safeUrl(address)).toBeUndefined();
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)//https://example.org',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.org/a',
    'mailto:a@example.org',
    'https://user@example.org',
    'https://user:word@example.org/a',
    '<https://user:word@example.org/a>',
    'https:user@example.org',
    'https://example.org/a\u0000',
    'https://exa\tmple.org',
    'java\nscript:alert(1)',
  ])('calls %j unsafe, which is never a link', (address) => {
    expect(addressFault(address)).toBe('unsafe');
    expect(safeUrl(address)).toBeUndefined();
  });

  it('links nothing that it calls unsafe, and all that it finds no fault in', () => {
    const parts = ['https://', 'http:', 'doi:', 'ftp:', 'example.org', 'a@b', '/', '10.1000/', '@'];
    const text = fc
      .array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 3 })), { maxLength: 6 })
      .map((list) => list.join(''));
    fc.assert(
      fc.property(text, (address) => {
        const fault = addressFault(address);
        if (fault === 'unsafe') expect(safeUrl(address)).toBeUndefined();
        if (fault === undefined) expect(safeUrl(address)).toBeDefined();
      }),
      { numRuns: 2000 },
    );
  });
});
