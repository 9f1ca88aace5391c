import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDays } from '../../src/dates/day.ts';
import { readEventText, readMeantEventText } from '../../src/eras/read-event.ts';

describe('readEventText', () => {
  it('reads a day', () => {
    expect(readEventText('1945-03-03 Relations opened.')).toEqual({
      date: '1945-03-03',
      first: '1945-03-03',
      last: '1945-03-03',
      running: false,
      planned: false,
      key: false,
      length: '1945-03-03 '.length,
    });
  });

  it.each([
    ['2008-11 Exercise.', '2008-11-01', '2008-11-30'],
    ['2009 (planned) Mine to be taken over.', '2009-01-01', '2009-12-31'],
    ['2008-11/2008-12 Talks.', '2008-11-01', '2008-12-31'],
    ['1964~ First visit.', '1964-01-01', '1964-12-31'],
    ['2001-21 Talks.', '2001-01-01', '2001-03-31'],
    ['2008-11', '2008-11-01', '2008-11-30'],
  ])('finds first and last day of %s', (text, first, last) => {
    expect(readEventText(text)).toMatchObject({ first, last });
  });

  it('sees that an event is planned', () => {
    expect(readEventText('2009 (planned) Mine to open.')?.planned).toBe(true);
  });

  it.each([
    ['2009 (key) Mine opens.', false],
    ['2009 (planned) (key) Mine to open.', true],
    ['2009 (KEY) (planned) Mine to open.', true],
  ])('sees that the author marks "%s"', (text, planned) => {
    expect(readEventText(text)).toMatchObject({ key: true, planned });
  });

  it.each(['2009 (unsuccessful) coup.', '2009 (key, planned) Mine.', '2009 (key)Mine.'])(
    'leaves what is no mark to the text of "%s"',
    (text) => {
      const { key, planned, length } = readEventText(text) ?? {};
      expect([key, planned, length]).toEqual([false, false, '2009 '.length]);
    },
  );

  it('leaves a later `(planned)` to the text', () => {
    expect(readEventText('2009 Mine (planned) opened.')?.planned).toBe(false);
  });

  it('leaves the words of the event after the length', () => {
    const text = '2009 (planned) Mine to open.';
    expect(text.slice(readEventText(text)?.length)).toBe('Mine to open.');
  });

  it('takes a line end after the date', () => {
    expect(readEventText('2009\nMine opens.')?.length).toBe(5);
  });

  it('gives an event that runs on no last day', () => {
    expect(readEventText('2005/.. Purchases.')).toEqual({
      date: '2005/..',
      first: '2005-01-01',
      running: true,
      planned: false,
      key: false,
      length: '2005/.. '.length,
    });
  });

  it.each([
    ['words', 'Relations opened.'],
    ['a date in words', 'March 1945 Relations opened.'],
    ['a day that no month has', '2019-02-30 Vote.'],
    ['a date with a colon behind it', '1945: Relations opened.'],
    ['a date without a beginning', '../2005 Purchases.'],
    ['nothing', ''],
  ])('reads no date in %s', (_, text) => {
    expect(readEventText(text)).toBeUndefined();
  });

  it('never finds a first day after the last, nor a length beyond the text', () => {
    const date = fc.constantFrom('2005', '2005-11', '2005-11-30', '2005-04/2005-11', '2005/..', '');
    const piece = fc.constantFrom(
      '2005',
      '-11',
      '-30',
      '/',
      '..',
      '~',
      '?',
      ' ',
      '(planned)',
      '(key)',
      'X',
      'a',
    );
    let readTexts = 0;
    fc.assert(
      fc.property(date, fc.array(piece, { maxLength: 8 }), (first, pieces) => {
        const text = [first, ...pieces].join('');
        const read = readEventText(text);
        if (!read) return;
        readTexts += 1;
        expect(read.length).toBeLessThanOrEqual(text.length);
        expect(read.running).toBe(read.last === undefined);
        expect(compareDays(read.first, read.last ?? read.first)).toBeLessThanOrEqual(0);
      }),
    );
    expect(readTexts).toBeGreaterThan(0);
  });
});

describe('readMeantEventText', () => {
  it('reads date, marks and words of a row whose date is spelt in words', () => {
    const text = '12 April 1990: (planned) The treaty is signed.';
    const read = readMeantEventText(text, 'en');
    expect(read).toMatchObject({
      date: '1990-04-12',
      planned: true,
      spelling: { written: '12 April 1990' },
    });
    expect(text.slice(read?.length)).toBe('The treaty is signed.');
  });

  it.each(['2019-02-30 Vote.', 'About 1500 soldiers.', '2005– Purchases.', 'before 1945 War.', ''])(
    'reads none in %j',
    (text) => {
      expect(readMeantEventText(text, 'en')).toBeUndefined();
    },
  );
});
