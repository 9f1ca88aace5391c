import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOneLineSource } from '../../src/references/parse-one-line-source.ts';

describe('parseOneLineSource', () => {
  it.each([
    [
      'Title. Publisher, 4 March 2012',
      { title: 'Title', publisher: 'Publisher', date: '4 March 2012' },
    ],
    [
      'Bombers land. BBC News, April 15, 2016.',
      { title: 'Bombers land', publisher: 'BBC News', date: 'April 15, 2016' },
    ],
    [
      'U.S. and Russia sign. Reuters, Moscow, 2012-03',
      { title: 'U.S. and Russia sign', publisher: 'Reuters, Moscow', date: '2012-03' },
    ],
    [
      'Who rules? “A question”. BBC (2012)',
      { title: 'Who rules?', publisher: '“A question”. BBC', date: '2012' },
    ],
    ['Gauge readings, 2020', { title: 'Gauge readings', date: '2020' }],
    ['Gauge readings. 4 March 2012', { title: 'Gauge readings', date: '4 March 2012' }],
    ['Loans, arms and oil', { title: 'Loans, arms and oil' }],
    ['Dr. No returns. Daily News', { title: 'Dr. No returns', publisher: 'Daily News' }],
    ['Title. Example Inc., 2012', { title: 'Title', publisher: 'Example Inc.', date: '2012' }],
    [
      'Заголовок. Издатель, 2012-03-04',
      { title: 'Заголовок', publisher: 'Издатель', date: '2012-03-04' },
    ],
    [
      'Title. News, 30 February 2012',
      { title: 'Title', publisher: 'News', date: '30 February 2012' },
    ],
    [
      'Title. Publisher, 4 March 2012. Retrieved 15 April 2016.',
      { title: 'Title', publisher: 'Publisher', date: '4 March 2012', accessed: '15 April 2016' },
    ],
    [
      'Loans sought. News, 2012 (accessed on April 15, 2016)',
      { title: 'Loans sought', publisher: 'News', date: '2012', accessed: 'April 15, 2016' },
    ],
    [
      'Заголовок. Издатель. Дата обращения: 2016-04-15',
      { title: 'Заголовок', publisher: 'Издатель', accessed: '2016-04-15' },
    ],
    [
      'العنوان. الناشر. اطُّلع عليه في 2016-04-15',
      { title: 'العنوان', publisher: 'الناشر', accessed: '2016-04-15' },
    ],
    ['Lost files. Retrieved by night', { title: 'Lost files', publisher: 'Retrieved by night' }],
    ['', {}],
  ])('reads %j', (text, source) => {
    expect(parseOneLineSource(text)).toEqual(source);
  });

  it('loses no letter and no digit', () => {
    const word = fc.constantFrom(
      'Title',
      'U.S.',
      'a',
      '2012',
      '4 March 2012',
      '. ',
      ', ',
      '? ',
      ' ',
      '(',
    );
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join('');
        const { title = '', publisher = '', date = '' } = parseOneLineSource(text);
        expect(letters(title + publisher + date)).toBe(letters(text));
      }),
      { numRuns: 500 },
    );
  });
});
