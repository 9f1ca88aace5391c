import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, compareDays } from '../../src/dates/day.ts';
import { boundsOf } from '../../src/dates/edtf.ts';
import { longestSilence } from '../../src/eras/longest-silence.ts';
import type { Span } from '../../src/model/era.ts';

const soviet: Span = { first: '1945-03-03', last: '1991-12-25', open: false };

function event(date: string) {
  const bounds = boundsOf(date);
  const last = bounds?.last;
  return { date, first: bounds?.first ?? '', ...(last !== undefined && { last }) };
}

describe('longestSilence', () => {
  it('finds the time after the last event, where that is the longest', () => {
    const events = ['1945-03-03', '1952-06-13', '1970-04-16'].map(event);
    expect(longestSilence(events, soviet)).toEqual({
      first: '1970-04-17',
      last: '1991-12-25',
      days: 7923,
    });
  });

  it('finds the time between two events', () => {
    const events = ['1945-03-03', '1990'].map(event);
    expect(longestSilence(events, soviet)).toMatchObject({
      first: '1945-03-04',
      last: '1989-12-31',
    });
  });

  it('finds the time before the first event', () => {
    expect(longestSilence([event('1990')], soviet)).toMatchObject({
      first: '1945-03-03',
      last: '1989-12-31',
    });
  });

  it('takes an event that runs on for told when it starts', () => {
    expect(longestSilence([event('1950/..')], soviet)).toMatchObject({
      first: '1951-01-01',
      last: '1991-12-25',
    });
  });

  it('takes the earliest of equally long ones', () => {
    const span = { first: '2001-01-01', last: '2001-01-05', open: false };
    expect(longestSilence([event('2001-01-03')], span)?.first).toBe('2001-01-01');
  });

  it('does not let a short event inside a long one end it', () => {
    const events = ['1945/1990', '1950'].map(event);
    expect(longestSilence(events, soviet)?.first).toBe('1991-01-01');
  });

  it('gives nothing for an era that is told day by day', () => {
    expect(longestSilence([event('1945/1992')], soviet)).toBeUndefined();
  });

  it('gives nothing for an era without events', () => {
    expect(longestSilence([], soviet)).toBeUndefined();
  });

  it('never leaves the era and never holds an event', () => {
    const days = fc.array(fc.integer({ min: -30, max: 400 }), { minLength: 1, maxLength: 6 });
    const span = { first: '2001-01-01', last: '2001-12-31', open: false };
    fc.assert(
      fc.property(days, (offsets) => {
        const dates = offsets.map((offset) => addDays(span.first, offset));
        const silence = longestSilence(dates.map(event), span);
        if (!silence) return;
        const inside = (day: string, { first, last }: { first: string; last: string }) =>
          compareDays(day, first) >= 0 && compareDays(day, last) <= 0;
        expect([inside(silence.first, span), inside(silence.last, span)]).toEqual([true, true]);
        expect(dates.filter((day) => inside(day, silence))).toEqual([]);
        expect(addDays(silence.first, silence.days - 1)).toBe(silence.last);
      }),
    );
  });
});
