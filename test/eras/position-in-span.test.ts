import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../src/dates/edtf.ts';
import { positionInSpan } from '../../src/eras/position-in-span.ts';

const span = { first: '1999-02-02', last: '2013-03-04' };

function positionOf(date: string): string {
  const { first = '', last = '' } = boundsOf(date) ?? {};
  return positionInSpan({ first, last }, span);
}

describe('positionInSpan', () => {
  it.each([
    ['1999-02-01', 'before'],
    ['1998', 'before'],
    ['1999-02', 'across-start'],
    ['1990/2020', 'across-start'],
    ['1999-02-02', 'inside'],
    ['2013-03-04', 'inside'],
    ['2005', 'inside'],
    ['2013', 'across-end'],
    ['2013-03-05', 'after'],
    ['2014', 'after'],
  ])('finds %s %s', (date, position) => {
    expect(positionOf(date)).toBe(position);
  });
});
