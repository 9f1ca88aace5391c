import { describe, expect, it } from 'vitest';
import { referenceRetrieved } from '../../../src/check/rules/reference-retrieved.ts';
import { runRule } from '../run-rule.ts';
import { findingsOf } from './reference-fixture.ts';

const found = (fields: string) =>
  findingsOf(referenceRetrieved, {
    cites: ['a'],
    files: { 'refs.yaml': `- {id: a, title: T, ${fields}}` },
  });
const url = 'URL: "https://example.org"';

describe('reference-retrieved', () => {
  it('tells a web source without an access date, at its address', () => {
    expect(found(`type: webpage, ${url}`)).toMatchObject([
      {
        file: 'refs.yaml',
        place: { start: { line: 1, column: 41 } },
        key: 'a',
        reason: 'Web source `a` has no access date, expected the day on which it was read',
      },
    ]);
  });

  it.each([
    `type: article-newspaper, ${url}`,
    'type: webpage',
    'type: article-newspaper, custom: {url-status: unrecorded}',
    `${url}, custom: {url-status: live, url-checked: 2024-05-03}`,
  ])('asks for an access date of {%s}', (fields) => {
    expect(found(fields)).toHaveLength(1);
  });

  it.each([
    `type: webpage, ${url}, accessed: 2016-04-15`,
    `type: webpage, ${url}, custom: {archive-date: 2016-04-15}`,
    `type: webpage, ${url}, custom: {url-status: dead}`,
    `type: webpage, ${url}, custom: {url-status: withdrawn}`,
    `type: webpage, ${url}, custom: {url-status: bare}`,
    `type: book, ${url}`,
    `type: report, ${url}, DOI: 10.1000/182`,
    'type: article-newspaper, container-title: N',
  ])('asks for none of {%s}', (fields) => {
    expect(found(fields)).toEqual([]);
  });

  it('tells a source that was read before it was published', () => {
    expect(found(`${url}, issued: 2017-07-30, accessed: 2017-07-01`)).toMatchObject([
      {
        place: { start: { line: 1, column: 79 } },
        reason:
          'Access date `1 July 2017` of source `a` is before its publication, `30 July 2017`, expected a later one',
      },
    ]);
  });

  it.each([
    ['2017-07-30', '2017-07'],
    ['2017', '2017-01-02'],
    ['2017~', '2016-01-02'],
    ['2017-07-30', '2017-07-30'],
    ['in summer', '1999'],
  ])('is silent about one published in %s and read in %s', (issued, accessed) => {
    expect(found(`${url}, issued: ${issued}, accessed: ${accessed}`)).toEqual([]);
  });

  it('tells a live source whose address nobody dated, at that status', () => {
    expect(found(`${url}, accessed: 2016, custom: {url-status: live}`)).toMatchObject([
      {
        place: { start: { line: 1, column: 86 } },
        reason: 'Source `a` is marked `live` without a day, expected `url-checked` beside it',
      },
    ]);
  });

  it('is silent about a footnote, as its words may say when the page was read', async () => {
    const told = await runRule(referenceRetrieved, 'It rose.[^1]\n\n[^1]: [Rivers](https://a.org)');
    expect(told).toEqual([]);
  });
});
