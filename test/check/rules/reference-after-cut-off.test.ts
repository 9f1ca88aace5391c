import { describe, expect, it } from 'vitest';
import { referenceAfterCutOff } from '../../../src/check/rules/reference-after-cut-off.ts';
import type { FrontMatter } from '../../../src/model/front-matter.ts';
import { findingsOf } from './reference-fixture.ts';

const found = (fields: string, frontMatter: Partial<FrontMatter> = { information_to: '2019-03' }) =>
  findingsOf(referenceAfterCutOff, {
    cites: ['a'],
    files: { 'refs.yaml': `- {id: a, ${fields}}` },
    frontMatter,
  });

describe('reference-after-cut-off', () => {
  it('tells a source that was published later', () => {
    expect(found('issued: 2019-04-01')).toMatchObject([
      {
        file: 'refs.yaml',
        place: { start: { line: 1, column: 19 } },
        key: 'a',
        reason:
          'Publication date `1 April 2019` of source `a` is after the cut-off, expected at the latest March 2019',
      },
    ]);
  });

  it('tells a source that was read later', () => {
    const [finding] = found('issued: 2018, accessed: 2020-01');
    expect(finding?.reason).toBe(
      'Access date `January 2020` of source `a` is after the cut-off, expected at the latest March 2019',
    );
  });

  it('tells once of a source that was published and read later', () => {
    expect(found('issued: 2020, accessed: 2021')).toHaveLength(1);
  });

  it('tells of one read later whose archived copy is later too', () => {
    expect(found('accessed: 2021, custom: {archive-date: 2020-01-01}')).toHaveLength(1);
  });

  it.each([
    'issued: 2019-03-31',
    'issued: 2019',
    'issued: 2019~',
    'issued: 2018/..',
    'issued: next year',
    'accessed: 2021, custom: {archive-date: 2019-03-01}',
    'title: T',
  ])('is silent about {%s}', (fields) => {
    expect(found(fields)).toEqual([]);
  });

  it('is silent where no cut-off is set', () => {
    expect(found('issued: 2030', {})).toEqual([]);
  });
});
