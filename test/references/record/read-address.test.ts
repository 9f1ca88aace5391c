import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../src/references/record/read-address.ts';
import { safeUrl } from '../../../src/references/record/safe-url.ts';
import { anyWebAddress } from '../../support/any-web-address.ts';

describe('readAddress', () => {
  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['http://example.org/a b', 'http://example.org/a b'],
    ['https://e.org/?a&amp;b', 'https://e.org/?a&b'],
    ['<https://example.org/a>', 'https://example.org/a'],
    ['https://example.org/\u200ba\u00ad', 'https://example.org/a'],
    ['https://example.org/a\\_b\\%20c', 'https://example.org/a_b%20c'],
    ['URL: https://example.org/a', 'https://example.org/a'],
    ['Available from: http://example.org', 'http://example.org'],
    [
      'https://doi.org/10.1002/(SICI)1097(1998)17<1661::A>3.0.CO;2-2',
      'https://doi.org/10.1002/(SICI)1097(1998)17<1661::A>3.0.CO;2-2',
    ],
    ["https://example.org/Teo's_|_^{x}[1]", "https://example.org/Teo's_|_^{x}[1]"],
  ])('takes %j without a word', (written, address) => {
    expect(readAddress(written)).toEqual({ address });
  });

  it.each([
    'doi:10.1000/182',
    'doi:10.1000/a(b)c',
    '10.1000%2F182',
    '10.1002/(SICI)1<2::AID>3.0.CO;2-K',
  ])('finds the DOI %s', (doi) => {
    expect(readAddress(doi)).toEqual({ doi });
  });

  it.each([
    ['www.example.org/a', 'https://www.example.org/a'],
    ['example.org', 'https://example.org'],
    ['https:/example.org/a', 'https://example.org/a'],
    ['http:example.org', 'https://example.org'],
    ['http//example.org/a', 'https://example.org/a'],
    ['https://a.org/1 https://b.org/2', 'https://a.org/1'],
    ['https://a.org/1; https://b.org/2', 'https://a.org/1'],
    ['https://a.org/1, https://b.org/2', 'https://a.org/1'],
  ])('mends %j with a word', (written, address) => {
    expect(readAddress(written)).toEqual({
      address,
      expected: expect.any(String),
      note: expect.stringContaining('`http'),
    });
  });

  it.each([
    'http://a b.org/x',
    'https://',
    'in the library',
    'https://example.org:99999',
    'https:///a',
  ])('tells that %j leads nowhere, as it does no harm', (written) => {
    expect(readAddress(written)).toEqual({
      expected: 'a plain http or https address',
      note: expect.any(String),
    });
  });

  it.each([
    'ftp://example.org/a',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'file:///etc/passwd',
    'mailto:a@example.org',
    'https://user@example.org',
    'https://user:word@example.org',
    'https:user:word@example.org',
    'user@example.org',
    'https://example.org/a\u0000',
    'https:\\\\example.org',
  ])('leaves %j to be told as an error', (written) => {
    expect(readAddress(written)).toEqual({ address: written });
    expect(safeUrl(written)).toBeUndefined();
  });

  it('gives no address that hides a user name, whatever is written', () => {
    fc.assert(
      fc.property(anyWebAddress, fc.stringMatching(/^[a-z]{1,5}(:[a-z]{1,5})?$/), (url, user) => {
        const { address = '' } = readAddress(url.replace('://', `://${user}@`));
        expect(safeUrl(address)).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });
});
