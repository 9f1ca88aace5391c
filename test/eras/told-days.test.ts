import { describe, expect, it } from 'vitest';
import { toldDays } from '../../src/eras/told-days.ts';

describe('toldDays', () => {
  it('gives the days of an event that has an end', () => {
    const event = { date: '2008-11', first: '2008-11-01', last: '2008-11-30' };
    expect(toldDays(event)).toEqual({ first: '2008-11-01', last: '2008-11-30' });
  });

  it('gives the days on which an event that runs on may start', () => {
    const event = { date: '2005/..', first: '2005-01-01' };
    expect(toldDays(event)).toEqual({ first: '2005-01-01', last: '2005-12-31' });
  });
});
