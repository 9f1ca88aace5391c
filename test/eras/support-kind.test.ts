import { describe, expect, it } from 'vitest';
import { joinSupport, supportKind } from '../../src/eras/support-kind.ts';

describe('supportKind', () => {
  it('is sourced with one usable reference beside a dead one', () => {
    expect(supportKind({ usable: [1], unusable: [{ number: 2, state: 'dead' }] })).toBe('sourced');
  });

  it('is unusable with a dead reference only', () => {
    expect(supportKind({ usable: [], unusable: [{ number: 2, state: 'dead' }] })).toBe('unusable');
  });

  it('is unsourced without a reference', () => {
    expect(supportKind({ usable: [], unusable: [] })).toBe('unsourced');
  });
});

describe('joinSupport', () => {
  it('gives every reference once, ascending', () => {
    const joined = joinSupport([
      { usable: [9, 10], unusable: [{ number: 3, state: 'dead' }] },
      {
        usable: [2, 9],
        unusable: [
          { number: 1, state: 'withdrawn' },
          { number: 3, state: 'dead' },
        ],
      },
    ]);
    expect(joined).toEqual({
      usable: [2, 9, 10],
      unusable: [
        { number: 1, state: 'withdrawn' },
        { number: 3, state: 'dead' },
      ],
    });
  });

  it('joins no unit to no support', () => {
    expect(joinSupport([])).toEqual({ usable: [], unusable: [] });
  });
});
