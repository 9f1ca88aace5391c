import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countEvents } from '../../src/eras/count-events.ts';

const event = fc.record({
  support: fc.constantFrom('sourced' as const, 'unusable' as const, 'unsourced' as const),
  planned: fc.boolean(),
});

describe('countEvents', () => {
  it('counts by support, and the planned ones across', () => {
    const events = [
      { support: 'sourced', planned: false },
      { support: 'unusable', planned: true },
      { support: 'sourced', planned: true },
      { support: 'unsourced', planned: false },
    ] as const;
    expect(countEvents(events)).toEqual({
      total: 4,
      sourced: 2,
      unusable: 1,
      unsourced: 1,
      planned: 2,
    });
  });

  it('gives noughts for no events', () => {
    expect(countEvents([])).toEqual({
      total: 0,
      sourced: 0,
      unusable: 0,
      unsourced: 0,
      planned: 0,
    });
  });

  it('loses no event', () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const { total, sourced, unusable, unsourced } = countEvents(events);
        expect([total, sourced + unusable + unsourced]).toEqual([events.length, events.length]);
      }),
    );
  });
});
