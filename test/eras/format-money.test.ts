import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../src/eras/format-money.ts';

const plain = (value: number, currency: string, lang: string) =>
  formatMoney({ value, currency }, lang).replaceAll('\u00a0', ' ');

describe('formatMoney', () => {
  it.each([
    [6e9, 'USD', 'en', 'US$6 billion'],
    [2.25e9, 'USD', 'en', 'US$2.25 billion'],
    [1e6, 'EUR', 'en', '€1 million'],
    [1500, 'USD', 'en', 'US$1,500'],
    [0.3, 'USD', 'en', 'US$0.3'],
    [0, 'USD', 'en', 'US$0'],
    [6_123_456_789, 'USD', 'en', 'US$6,123,456,789'],
    [6e9, 'SUR', 'en', 'SUR 6 billion'],
    [6e9, 'USD', 'ru', '6 миллиардов $'],
    [6e9, 'EUR', 'de', '6 Milliarden €'],
  ])('prints %d %s in %s as %s', (value, currency, lang, printed) => {
    expect(plain(value, currency, lang)).toBe(printed);
  });

  it.each(['en', 'es', 'ru', 'ar'])(
    'has neither breaking blanks nor hidden marks in %s',
    (lang) => {
      expect(formatMoney({ value: 6e9, currency: 'USD' }, lang)).not.toMatch(
        /[ \u202f\u200e\u200f\u061c]/,
      );
    },
  );

  it('prints in English where the tag is none', () => {
    expect(plain(6e9, 'USD', 'not a tag')).toBe('US$6 billion');
  });
});
