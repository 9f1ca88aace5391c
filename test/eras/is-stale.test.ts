import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/dates/day.ts';
import { isStale } from '../../src/eras/is-stale.ts';

describe('a briefing is stale', () => {
  it.each([
    ['a day more than twelve months before', '2019-03-02', '2020-03-03'],
    ['years before', '2019-03-02', '2026-11-23'],
    ['more than twelve months after the end of its month', '2019-03', '2020-04-01'],
    ['more than twelve months after the end of its year', '2019', '2021-01-01'],
    ['more than twelve months after the end of its interval', '2018/2019', '2021-01-01'],
    ['an interval without a start', '../2019', '2021-01-01'],
    ['more than twelve months after its season', '2019-21', '2020-07-01'],
    ['uncertain', '2019?', '2021-01-01'],
    ['in a decade', '201X', '2021-01-01'],
    ['on a leap day', '2020-02-29', '2021-03-01'],
    ['the day before a leap day', '2020-02-28', '2021-03-01'],
  ])('whose cut-off is %s', (_, informationTo, published) => {
    expect(isStale(informationTo, published)).toBe(true);
  });
});

describe('a briefing is not stale', () => {
  it.each([
    ['exactly twelve months before', '2019-03-02', '2020-03-02'],
    ['on the day', '2019-03-02', '2019-03-02'],
    ['after publication', '2021-03-02', '2020-03-02'],
    ['a month that ends exactly twelve months before', '2019-03', '2020-03-31'],
    ['a February that ends twelve months before a leap day', '2019-02', '2020-02-29'],
    ['a year that ends exactly twelve months before', '2019', '2020-12-31'],
    ['a decade that has not ended', '202X', '2026-11-23'],
    ['an interval that runs on', '2019/..', '2026-11-23'],
    ['exactly twelve months after a leap day', '2020-02-29', '2021-02-28'],
    ['not there', undefined, '2026-11-23'],
    ['of a draft without a day of publication', '2019-03-02', undefined],
    ['no date', 'soon', '2026-11-23'],
  ])('whose cut-off is %s', (_, informationTo, published) => {
    expect(isStale(informationTo, published)).toBe(false);
  });
});

it('never gets fresh again by waiting', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));
  fc.assert(
    fc.property(day, day, fc.nat(800), (informationTo, published, wait) => {
      if (!isStale(informationTo, published)) return;
      expect(isStale(informationTo, addDays(published, wait))).toBe(true);
    }),
  );
});

it('is never said of a cut-off within 365 days, and always of one more than 366 days before', () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));
  fc.assert(
    fc.property(day, fc.integer({ min: 300, max: 430 }), (informationTo, days) => {
      const stale = isStale(informationTo, addDays(informationTo, days));
      if (days <= 365) expect(stale).toBe(false);
      if (days > 366) expect(stale).toBe(true);
    }),
  );
});
