import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, compareDays } from '../../src/eras/day.ts';

describe('addDays', () => {
  it.each([
    ['2012-02-28', 1, '2012-02-29'],
    ['2013-01-01', -1, '2012-12-31'],
    ['0000-01-01', -1, '-000001-12-31'],
    ['-000044-03-15', 1, '-000044-03-16'],
  ])('goes from %s by %i to %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });
});

describe('compareDays', () => {
  it('puts a year before Christ first', () => {
    expect(compareDays('-000044-03-15', '0044-03-15')).toBeLessThan(0);
  });

  it('puts the longer ago of two years before Christ first', () => {
    expect(compareDays('-000044-03-15', '-000010-01-01')).toBeLessThan(0);
  });

  it('tells how many days lie between', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800_000, max: 800_000 }), (count) => {
        expect(compareDays(addDays('1970-01-01', count), '1970-01-01')).toBe(count);
      }),
    );
  });
});
