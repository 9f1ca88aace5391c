import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { progressLine, timeInWords } from '../../src/cli/progress-line.ts';
import { widely } from '../support/widely.ts';

const tally = {
  total: 50,
  done: 12,
  failed: 1,
  running: ['content/rivers/river-levels.md', 'content/b.md'],
  left: 41_000,
};

describe('the line of progress', () => {
  it.each([
    [80, '12 of 50 done, 1 failed, 2 running, about 40 s left: river-levels.md'],
    [110, '12 of 50 done, 1 failed, 2 running, about 40 s left: content/rivers/river-levels.md'],
    [65, '12 of 50 done, 1 failed, 2 running, about 40 s left: river-level…'],
    [55, '12 of 50 done, 1 failed, 2 running, about 40 s left'],
    [45, '12 of 50 done, 1 failed, about 40 s left'],
    [30, '12 of 50 done, 1 failed'],
    [20, '12/50, 1 failed'],
    [10, '12/50'],
    [4, '12/…'],
    [0, ''],
  ])('leaves out what has no room in %i columns', (columns, line) => {
    expect(progressLine(tally, 'building', columns)).toBe(line);
  });

  it('says nothing of failures and of time when there are none', () => {
    const fine = { total: 3, done: 0, failed: 0, running: ['content/a.md'] };
    expect(progressLine(fine, 'building', 80)).toBe('0 of 3 done, 1 running: content/a.md');
  });

  it('is the name alone for one briefing', () => {
    const one = { total: 1, done: 0, failed: 0, running: ['content/a.md'], left: 9_000 };
    expect(progressLine(one, 'building', 80)).toBe('building content/a.md');
    expect(progressLine({ ...one, running: [] }, 'building', 80)).toBe('starting');
  });

  it('is one line that fits, whatever a briefing is called', { tags: ['wide', 'slow'] }, () => {
    const count = fc.nat(9_999);
    fc.assert(
      fc.property(
        count,
        count,
        count,
        fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }),
        fc.option(fc.nat(1e9), { nil: undefined }),
        fc.nat(120),
        (total, done, failed, running, left, columns) => {
          const state = { total, done, failed, running, ...(left !== undefined && { left }) };
          const line = progressLine(state, 'building', columns);
          expect(stringWidth(line)).toBeLessThanOrEqual(columns);
          expect(line).not.toMatch(/\p{Cc}/u);
        },
      ),
      { numRuns: widely(25, 100) },
    );
  });
});

describe('the time left in words', () => {
  it.each([
    [500, 'a few seconds left'],
    [7_900, 'a few seconds left'],
    [8_000, 'about 10 s left'],
    [43_000, 'about 45 s left'],
    [87_000, 'about 85 s left'],
    [88_000, 'about 1 min left'],
    [600_000, 'about 10 min left'],
    [5_400_000, 'about 2 h left'],
  ])('is %i ms: %s', (ms, words) => {
    expect(timeInWords(ms)).toBe(words);
  });
});
