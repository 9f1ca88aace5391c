import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../src/model/reference.ts';
import { workIdentities } from '../../../src/references/record/work-identities.ts';
import { anyWebAddress } from '../../support/any-web-address.ts';

const identitiesOf = (item: Partial<CslItem>) => workIdentities({ id: 'a', type: 'book', ...item });

describe('workIdentities', () => {
  it.each([
    'http://example.org/a',
    'https://example.org/a/',
    'https://www.example.org/a',
    'HTTPS://EXAMPLE.ORG:443/a#part',
    'https://example.org/a?utm_source=x&utm_medium=y',
    'https://example.org/a?fbclid=1',
    'https://web.archive.org/web/20160304120000/http://example.org/a',
    'https://web.archive.org/web/2016id_/example.org/a',
    'https://web.archive.org/web/2016/http:/example.org/a',
  ])('names %s by host and path', (URL) => {
    expect(identitiesOf({ URL })).toEqual(['example.org/a']);
  });

  it.each([
    ['https://example.org/?b=2&a=1', 'example.org?a=1&b=2'],
    ['https://example.org/a?page=2#top', 'example.org/a?page=2'],
    ['https://example.org/#!/a', 'example.org#!/a'],
    ['https://example.org/A', 'example.org/A'],
    ['https://example.org:8080/', 'example.org:8080'],
  ])('keeps of %s what tells pages apart', (URL, identity) => {
    expect(identitiesOf({ URL })).toEqual([identity]);
  });

  it.each([
    { DOI: '10.1000/ABC' },
    { DOI: 'doi:10.1000/abc' },
    { URL: 'https://doi.org/10.1000/abc' },
    { URL: 'http://dx.doi.org/10.1000/ABC' },
    { DOI: '10.1000/abc', URL: 'https://doi.org/10.1000/abc' },
  ])('names %j by its DOI', (item) => {
    expect(identitiesOf(item)).toEqual(['doi:10.1000/abc']);
  });

  it('also goes by the archived copy', () => {
    const custom = { 'archive-url': 'https://archive.example/x' };
    expect(identitiesOf({ custom })).toEqual(['archive.example/x']);
  });

  it.each([{}, { URL: 'javascript:alert(1)' }, { DOI: 'none' }])('gives nothing for %j', (item) => {
    expect(identitiesOf(item)).toEqual([]);
  });

  it('is the same with and without scheme, slash and fragment, whatever the address', () => {
    fc.assert(
      fc.property(anyWebAddress, (address) => {
        const other = `${address.replace('http:', 'https:')}#part`;
        expect(identitiesOf({ URL: other })).toEqual(identitiesOf({ URL: address }));
      }),
      { numRuns: 100 },
    );
  });
});
