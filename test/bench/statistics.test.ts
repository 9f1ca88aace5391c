import { describe, expect, it } from 'vitest';
import { median, ratios, spread } from '../../bench/frame/statistics.mjs';

describe('median', () => {
  it('takes the middle one, whatever the order', () => {
    expect(median([9, 1, 4])).toBe(4);
  });

  it('takes the mean of the middle two of an even count', () => {
    expect(median([10, 1, 2, 4])).toBe(3);
  });

  it('leaves the list as it was', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('spread', () => {
  it('tells the middle and both ends', () => {
    expect(spread([10, 2, 4])).toEqual({ median: 4, least: 2, most: 10 });
  });
});

describe('ratios', () => {
  it('compares round by round, so that a slow round slows neither', () => {
    expect(ratios([2, 20, 3], [1, 10, 1])).toEqual({ median: 2, least: 2, most: 3 });
  });

  it('leaves out rounds that one of the two did not take part in', () => {
    expect(ratios([6], [2, 100, 100])).toEqual({ median: 3, least: 3, most: 3 });
  });
});
