import { describe, expect, it } from 'vitest';
import { referenceDuplicate } from '../../../src/check/rules/reference-duplicate.ts';
import { findingsOf } from './reference-fixture.ts';

const found = (cites: string[], ...entries: string[]) =>
  findingsOf(referenceDuplicate, {
    cites,
    files: { 'refs.yaml': entries.map((entry) => `- {${entry}}`).join('\n') },
  });

describe('reference-duplicate', () => {
  it('names both places of one address under two keys', () => {
    expect(
      found(
        ['a', 'b'],
        'id: a, URL: "http://example.org/x/"',
        'id: b, URL: "https://www.example.org/x#top"',
      ),
    ).toMatchObject([
      {
        file: 'refs.yaml',
        place: { start: { line: 2, column: 16 } },
        key: 'b',
        reason: 'Source `b` has the address of `a`, expected one key for one work',
        cause: { file: 'refs.yaml', place: { start: { line: 1, column: 16 } } },
      },
    ]);
  });

  it('tells one DOI under two keys, also where one is written as an address', () => {
    const [finding] = found(
      ['a', 'b'],
      'id: a, DOI: 10.1000/X',
      'id: b, URL: "https://doi.org/10.1000/x"',
    );
    expect(finding?.reason).toBe('Source `b` has the DOI of `a`, expected one key for one work');
  });

  it('tells a page and its archived copy', () => {
    const archived = 'https://web.archive.org/web/2016/https://example.org/x';
    expect(
      found(['a', 'b'], 'id: a, URL: "https://example.org/x"', `id: b, URL: "${archived}"`),
    ).toHaveLength(1);
  });

  it('tells of two sources that share both address and DOI once', () => {
    const same = 'URL: "https://example.org/x", DOI: 10.1000/x';
    expect(found(['a', 'b'], `id: a, ${same}`, `id: b, ${same}`)).toHaveLength(1);
  });

  it('tells of each further one against the first that is cited', () => {
    const url = 'URL: "https://example.org/x"';
    const causes = found(['c', 'a', 'b'], `id: a, ${url}`, `id: b, ${url}`, `id: c, ${url}`).map(
      ({ key, cause }) => [key, cause?.reason],
    );
    expect(causes).toEqual([
      ['a', '`c` is defined here'],
      ['b', '`c` is defined here'],
    ]);
  });

  it('tells a chapter with and without its pages', () => {
    const doi = 'DOI: 10.1000/x';
    expect(found(['a', 'b'], `id: a, ${doi}, page: 12-20`, `id: b, ${doi}`)).toHaveLength(1);
  });

  it('tells a chapter whose last page one record leaves out', () => {
    const doi = 'DOI: 10.1000/x';
    expect(
      found(['a', 'b'], `id: a, ${doi}, page: 12-20`, `id: b, ${doi}, page: "12"`),
    ).toHaveLength(1);
  });

  it('is silent about two chapters of one book', () => {
    const doi = 'DOI: 10.1000/x';
    expect(found(['a', 'b'], `id: a, ${doi}, page: 1-9`, `id: b, ${doi}, page: 10-19`)).toEqual([]);
  });

  it('is silent about a source that is not cited', () => {
    const url = 'URL: "https://example.org/x"';
    expect(found(['a'], `id: a, ${url}`, `id: b, ${url}`)).toEqual([]);
  });

  it('is silent about pages that differ in their query', () => {
    const url = 'https://example.org/x?id=';
    expect(found(['a', 'b'], `id: a, URL: "${url}1"`, `id: b, URL: "${url}2"`)).toEqual([]);
  });

  it('is silent about sources without any address', () => {
    expect(found(['a', 'b'], 'id: a, title: T', 'id: b, title: T')).toEqual([]);
  });
});
