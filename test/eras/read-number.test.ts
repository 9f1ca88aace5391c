import { describe, expect, it } from 'vitest';
import { numberWords, readNumber } from '../../src/eras/read-number.ts';

describe('readNumber', () => {
  it.each([
    ['17', 17],
    ['zero', 0],
    ['three', 3],
    ['Nineteen', 19],
    ['forty', 40],
    ['twenty-five', 25],
    ['ninety nine', 99],
  ])('reads "%s"', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it.each(['', 'several', 'twenty-ten', 'twenty-zero', 'three four', '1.5'])(
    'reads no number in "%s"',
    (text) => {
      expect(readNumber(text)).toBeUndefined();
    },
  );
});

describe('numberWords', () => {
  it('matches the longest word', () => {
    expect('seventeen'.match(new RegExp(numberWords))?.[0]).toBe('seventeen');
  });

  it('matches a compound', () => {
    expect('twenty-five'.match(new RegExp(numberWords))?.[0]).toBe('twenty-five');
  });
});
