import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeUrl } from '../../../src/references/record/safe-url.ts';
import { slow } from '../../support/slow.ts';

describe('safeUrl', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    [' http://example.org/a b ', 'http://example.org/a%20b'],
    ['HTTPS://Example.ORG/A?b=1#c', 'https://example.org/A?b=1#c'],
    ['https://пример.рф/путь', 'https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C'],
    ['https://archive.org/web/2016/http://a.org/', 'https://archive.org/web/2016/http://a.org/'],
  ])('accepts %j', (text, url) => {
    expect(safeUrl(text)).toBe(url);
  });

  it.each([
    '',
    'example.org',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'ftp://example.org/a',
    'file:///etc/passwd',
    'mailto:a@example.org',
    '//example.org',
    'https:example.org',
    'https:\\\\example.org',
    'https:///example.org',
    'https://',
    'https://user@example.org',
    'https://user:word@example.org',
    'https://@example.org',
    'https://:@example.org',
    'https://exa\tmple.org',
    'https://example.org/a\u0000',
    'https://example.org/a\u0085',
    'https://exa mple.org',
    'https://example.org:99999',
  ])('refuses %j', (text) => {
    expect(safeUrl(text)).toBeUndefined();
  });

  it('gives nothing but http and https without credentials, whatever it is given', slow, () => {
    const text = fc.oneof(
      fc.webUrl({ withQueryParameters: true }),
      fc.string(),
      fc.webUrl().map((u) => u.replace('//', '//a:b@')),
    );
    fc.assert(
      fc.property(text, (input) => {
        const url = safeUrl(input);
        expect(url === undefined || /^https?:\/\/[^@/]+\//.test(url)).toBe(true);
      }),
    );
  });
});
