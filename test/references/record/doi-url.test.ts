import { describe, expect, it } from 'vitest';
import { doiUrl } from '../../../src/references/record/doi-url.ts';
import { safeUrl } from '../../../src/references/record/safe-url.ts';

describe('doiUrl', () => {
  it.each([
    ['10.1000/182', 'https://doi.org/10.1000/182'],
    ['doi:10.1000/182', 'https://doi.org/10.1000/182'],
    ['https://dx.doi.org/10.1000/182', 'https://doi.org/10.1000/182'],
    ['10.1000%2F182', 'https://doi.org/10.1000/182'],
    ['10.1000%2f182%2Fa', 'https://doi.org/10.1000/182/a'],
    ['https://doi.org/10.1000%2F182', 'https://doi.org/10.1000/182'],
    ['doi.org/10.1000/182', 'https://doi.org/10.1000/182'],
    ['DOI: 10.1000/182', 'https://doi.org/10.1000/182'],
    ['https://doi.org/doi:10.1000/182', 'https://doi.org/10.1000/182'],
    ['10.1002/(SICI)1%3C2::A%3E3', 'https://doi.org/10.1002/(SICI)1%3C2::A%3E3'],
    ['10.1000/100%', 'https://doi.org/10.1000/100%25'],
    ["10.1000/a--b'c", "https://doi.org/10.1000/a--b'c"],
    ['10.1000/182_(a)b', 'https://doi.org/10.1000/182_(a)b'],
    ['10.1002/(SICI)1<2::A>3?#', 'https://doi.org/10.1002/(SICI)1%3C2::A%3E3%3F%23'],
  ])('links %s', (doi, url) => {
    expect(doiUrl(doi)).toBe(url);
  });

  it('gives an address that is safe to link', () => {
    expect(safeUrl(doiUrl('10.1000/182_(a)b') ?? '')).toBe('https://doi.org/10.1000/182_(a)b');
  });

  it.each(['', '10.1000', 'ISBN 10.1000/1', 'https://evil.org/10.1000/1', '10.1000/a b'])(
    'does not link %j',
    (doi) => {
      expect(doiUrl(doi)).toBeUndefined();
    },
  );
});
