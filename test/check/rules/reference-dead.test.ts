import { describe, expect, it } from 'vitest';
import { referenceDead } from '../../../src/check/rules/reference-dead.ts';
import { findingsOf } from './reference-fixture.ts';

const library = (fields: string) => ({ 'refs.yaml': `- id: a\n  title: T\n  ${fields}` });

describe('reference-dead', () => {
  it.each([
    [
      'dead',
      'Source `a` has a dead link and no archived copy, expected one that a reader can get at',
    ],
    [
      'withdrawn',
      'Source `a` was withdrawn by its publisher, expected one that a reader can get at',
    ],
    ['bare', 'Source `a` is a bare link, expected one that a reader can get at'],
  ])('tells a source whose status is %s, at that field', (status, reason) => {
    const files = library(`custom: {url-status: ${status}}`);
    expect(findingsOf(referenceDead, { cites: ['a'], files })).toMatchObject([
      { file: 'refs.yaml', place: { start: { line: 3, column: 24 } }, key: 'a', reason },
    ]);
  });

  it.each([
    'custom: {url-status: dead, archive-date: 2016-03-04}',
    'custom: {url-status: unrecorded}',
    'URL: https://example.org',
    'type: book',
  ])('is silent about a source with %s', (fields) => {
    expect(findingsOf(referenceDead, { cites: ['a'], files: library(fields) })).toEqual([]);
  });
});
