import { describe, expect, it } from 'vitest';
import { dateWithoutPlaceholder } from '../../src/dates/date-without-placeholder.ts';

describe('dateWithoutPlaceholder', () => {
  it.each([
    ...['0000', '0', '00', '0000/00/00', '0000///', '0000-00-00', '0000-00-00T00:00:00Z'],
    ...['0000-05-12', '9999', '9999-12-31', '0001-01-01', '0001-01-01T00:00:00', ''],
  ])('takes %j for none', (text) => {
    expect(dateWithoutPlaceholder(text)).toBe('');
  });

  it.each([
    ['2016-00-00', '2016'],
    ['2016/00/00', '2016'],
    ['2016-04-00', '2016-04'],
    ['2010/9999', '2010/..'],
    ['0000/2010', '/2010'],
    ['2010/0000', '2010/'],
  ])('keeps of %s what is known', (text, known) => {
    expect(dateWithoutPlaceholder(text)).toBe(known);
  });

  it.each([
    '2016',
    '2016-04-15',
    '2016/04/15/',
    '2016///Spring',
    '0044',
    '-0044',
    '2008/2010',
    'n.d.',
  ])('leaves %s as it is', (text) => {
    expect(dateWithoutPlaceholder(text)).toBe(text);
  });
});
