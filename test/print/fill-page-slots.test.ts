import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillPageSlots } from '../../src/print/fill-page-slots.ts';

const inGroup = (slotId: string, anchor: string) => ({
  slotId,
  anchor,
  group: 'ref-1',
  gap: { id: `before-${slotId}`, text: ', ' },
});

/** What a group of slots prints, one after the other. */
function lineOf(pages: readonly number[]): string {
  const slots = pages.map((_, index) => inGroup(`s${index}`, `a${index}`));
  const pageOf = Object.fromEntries(pages.map((page, index) => [`a${index}`, page]));
  const texts = fillPageSlots(slots, pageOf);
  return slots
    .map(({ slotId, gap }, index) => {
      const before = index === 0 ? '' : texts.get(gap.id)?.text;
      return `${before}${texts.get(slotId)?.text}`;
    })
    .join('');
}

describe('fillPageSlots', () => {
  it('prints the page of the anchor', () => {
    expect(fillPageSlots([{ slotId: 's', anchor: 'a' }], { a: 7 })).toEqual(
      new Map([['s', { text: '7' }]]),
    );
  });

  it('prints each page of a group once, and a dot for each further place on it', () => {
    expect(lineOf([1, 1, 1, 2, 5, 5])).toBe('1··, 2, 5·');
  });

  it('prints the pages of a group ascending, whatever the order of its places', () => {
    expect(lineOf([3, 4, 3, 1])).toBe('1, 3·, 4');
  });

  it('leads each slot to a place on the page that it prints', () => {
    const slots = [inGroup('s', 'late'), inGroup('t', 'early')];
    const texts = fillPageSlots(slots, { late: 4, early: 2 });
    expect(texts.get('s')).toEqual({ text: '2', anchor: 'early' });
    expect(texts.get('t')).toEqual({ text: '4', anchor: 'late' });
  });

  it('keeps slots of different groups apart, and those without a group', () => {
    const slots = [
      inGroup('s', 'a'),
      { slotId: 't', anchor: 'a', group: 'undefined' },
      { slotId: 'u', anchor: 'a' },
      { slotId: 'v', anchor: 'a' },
    ];
    const texts = fillPageSlots(slots, { a: 3 });
    expect(['s', 't', 'u', 'v'].map((id) => texts.get(id)?.text)).toEqual(['3', '3', '3', '3']);
  });

  it('leaves out a slot whose anchor has no page', () => {
    expect(fillPageSlots([{ slotId: 's', anchor: 'toString' }], {})).toEqual(new Map());
  });

  it('prints as many signs as there are places, and leads to each place once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 80 }), (pages) => {
        const slots = pages.map((_, index) => inGroup(`s${index}`, `a${index}`));
        const pageOf = Object.fromEntries(pages.map((page, index) => [`a${index}`, page]));
        const texts = fillPageSlots(slots, pageOf);
        const anchors = slots.map(({ slotId }) => texts.get(slotId)?.anchor);
        expect([...anchors].sort()).toEqual(slots.map(({ anchor }) => anchor).sort());
        const printed = lineOf(pages).split(', ').filter(Boolean);
        const distinct = [...new Set(pages)].sort((a, b) => a - b);
        expect(printed.map((one) => Number.parseInt(one, 10))).toEqual(distinct);
        expect(printed.map((one) => one.replace(/^\d+/, '').length + 1)).toEqual(
          distinct.map((page) => pages.filter((other) => other === page).length),
        );
      }),
    );
  });
});
