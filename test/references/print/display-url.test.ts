import { describe, expect, it } from 'vitest';
import { displayUrl, hostAndPath } from '../../../src/references/print/display-url.ts';

describe('displayUrl', () => {
  it.each([
    ['https://example.org/', 'https://example.org'],
    ['https://example.org/a/', 'https://example.org/a/'],
    ['https://ru.wikipedia.org/wiki/%D0%9A%D0%B0', 'https://ru.wikipedia.org/wiki/Ка'],
    ['https://example.org/a%20b%2Fc', 'https://example.org/a%20b%2Fc'],
    ['https://example.org/%FF', 'https://example.org/%FF'],
    ['https://example.org/%E2%80%AEx', 'https://example.org/%E2%80%AEx'],
  ])('writes %s as %s', (url, shown) => {
    expect(displayUrl(url)).toBe(shown);
  });
});

describe('hostAndPath', () => {
  it('leaves out scheme, `www.`, query and the last slash', () => {
    expect(hostAndPath('https://www.example.org:8080/a/b/?q=1#x')).toBe('example.org:8080/a/b');
  });
});
