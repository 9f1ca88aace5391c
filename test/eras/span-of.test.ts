import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDays } from '../../src/dates/day.ts';
import { spanOf } from '../../src/eras/span-of.ts';
import type { EraDeclaration } from '../../src/model/front-matter.ts';

const era = (from: string, to: string, more: Partial<EraDeclaration> = {}): EraDeclaration => ({
  id: 'first',
  label: 'First',
  from,
  to,
  ...more,
});

describe('spanOf', () => {
  it.each([
    ['1945-03-03', '1991-12-26', '1945-03-03', '1991-12-25'],
    ['1999', '2013', '1999-01-01', '2012-12-31'],
    ['1999-02', '2013-03', '1999-02-01', '2013-02-28'],
    ['1945~', '1946?', '1945-01-01', '1945-12-31'],
    ['196X', '1970', '1960-01-01', '1969-12-31'],
    ['2012-12-31', '2013', '2012-12-31', '2012-12-31'],
    ['-0044', '0014', '-000044-01-01', '0013-12-31'],
  ])('goes from the first day of %s up to and without %s', (from, to, first, last) => {
    expect(spanOf(era(from, to))).toEqual({ first, last, open: false });
  });

  it('makes a span of a gap', () => {
    const gap = { gap: true, from: '1991-12-26', to: '1999-02-02' } as const;
    expect(spanOf(gap)).toEqual({ first: '1991-12-26', last: '1999-02-01', open: false });
  });

  it('covers an open era to the last day that `covered_to` may mean', () => {
    expect(spanOf(era('2013-03-05', 'open', { covered_to: '2019-03' }), '2020')).toEqual({
      first: '2013-03-05',
      last: '2019-03-31',
      open: true,
      coveredTo: '2019-03',
    });
  });

  it('covers an open era to the cut-off where it says nothing itself', () => {
    expect(spanOf(era('2013', 'open'), '2019-03-02')).toEqual({
      first: '2013-01-01',
      last: '2019-03-02',
      open: true,
      coveredTo: '2019-03-02',
    });
  });

  it('takes no notice of `covered_to` where the era has an end', () => {
    expect(spanOf(era('1999', '2013', { covered_to: '2005' }))?.last).toBe('2012-12-31');
  });

  it.each([
    ['ends before it begins', era('2013', '1999'), undefined],
    ['ends on the day it begins', era('2013', '2013-01-01'), undefined],
    ['begins with an interval', era('1999/2001', '2013'), undefined],
    ['ends with an interval', era('1999', '2013/..'), undefined],
    ['has no readable bound', era('never', '2013'), undefined],
    ['is open and covered to no day', era('2013', 'open'), undefined],
    ['is covered to a day before it begins', era('2013', 'open', { covered_to: '2012' }), '2019'],
    ['is covered to an interval', era('2013', 'open', { covered_to: '2014/..' }), '2019'],
  ])('gives nothing where an era %s', (_, declaration, informationTo) => {
    expect(spanOf(declaration, informationTo)).toBeUndefined();
  });

  it('never has a first day after its last', () => {
    const year = fc.integer({ min: 1, max: 3000 }).map((number) => String(number).padStart(4, '0'));
    const month = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, '0'));
    const date = fc.oneof(
      year,
      fc.tuple(year, month).map((parts) => parts.join('-')),
    );
    const to = fc.oneof(date, fc.constant('open'));
    fc.assert(
      fc.property(date, to, date, (from, until, cutOff) => {
        const span = spanOf(era(from, until), cutOff);
        if (span) expect(compareDays(span.first, span.last)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
