import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillPageSlots } from '../../src/print/fill-page-slots.ts';

const inGroup = (slotId: string, anchor: string) => ({ slotId, anchor, group: 'ref-1' });

describe('fillPageSlots', () => {
  it('prints the page of the anchor', () => {
    expect(fillPageSlots([{ slotId: 's', anchor: 'a' }], { a: 7 })).toEqual(new Map([['s', '7']]));
  });

  it('tells slots of one group on one page apart by letters', () => {
    const slots = [inGroup('s', 'a'), inGroup('t', 'b'), inGroup('u', 'c')];
    expect([...fillPageSlots(slots, { a: 3, b: 3, c: 5 }).values()]).toEqual(['3a', '3b', '5']);
  });

  it('gives no letters to slots of different groups', () => {
    const slots = [inGroup('s', 'a'), { slotId: 't', anchor: 'b', group: 'ref-2' }];
    expect([...fillPageSlots(slots, { a: 3, b: 3 }).values()]).toEqual(['3', '3']);
  });

  it('gives no letters to slots without a group, even beside a group called undefined', () => {
    const slots = [
      { slotId: 's', anchor: 'a' },
      { slotId: 't', anchor: 'a', group: 'undefined' },
    ];
    expect([...fillPageSlots(slots, { a: 3 }).values()]).toEqual(['3', '3']);
  });

  it('goes on with two letters after z', () => {
    const slots = Array.from({ length: 28 }, (_, index) => inGroup(`s${index}`, 'a'));
    expect([...fillPageSlots(slots, { a: 1 }).values()].slice(25)).toEqual(['1z', '1aa', '1ab']);
  });

  it('leaves out a slot whose anchor has no page', () => {
    expect(fillPageSlots([{ slotId: 's', anchor: 'toString' }], {})).toEqual(new Map());
  });

  it('never prints the same text twice in one group', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 80 }), (pages) => {
        const slots = pages.map((_, index) => inGroup(`s${index}`, `a${index}`));
        const pageOf = Object.fromEntries(pages.map((page, index) => [`a${index}`, page]));
        const texts = [...fillPageSlots(slots, pageOf).values()];
        expect(new Set(texts).size).toBe(texts.length);
      }),
    );
  });
});
