import { describe, expect, it } from 'vitest';
import { nearestKey } from '../../src/messages/nearest-key.ts';

const known = ['bbc2008', 'aje2009', 'guardian2008', 'Wainer2019'];

describe('nearestKey', () => {
  it.each([
    ['bcb2008', 'bbc2008'],
    ['BBC2008', 'bbc2008'],
    ['gaurdian2008', 'guardian2008'],
    ['wainer19', 'Wainer2019'],
    ['aje', 'aje2009'],
  ])('finds the key that %s stands for', (key, nearest) => {
    expect(nearestKey(key, known)).toBe(nearest);
  });

  it.each(['xinhua2008x', 'a', '', 'z'])('finds none for %j', (key) => {
    expect(nearestKey(key, known)).toBeUndefined();
  });

  it('does not guess between two longer keys', () => {
    expect(nearestKey('smith', ['smith2008', 'smith2009'])).toBeUndefined();
  });

  it('takes the first of two keys that are as near', () => {
    expect(nearestKey('ria2011c', ['ria2011a', 'ria2011b'])).toBe('ria2011a');
  });
});
