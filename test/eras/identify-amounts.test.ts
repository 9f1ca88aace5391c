import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifyAmounts } from '../../src/eras/identify-amounts.ts';
import type { AmountMention } from '../../src/model/era.ts';
import { mentionOf, sourced } from './amount-fixture.ts';

const countOf = (...mentions: AmountMention[]) => identifyAmounts(mentions).length;

describe('identifyAmounts', () => {
  it('takes equal mentions for one amount', () => {
    expect(countOf(mentionOf(), mentionOf({ shown: 'two billion dollars' }))).toBe(1);
  });

  it.each([
    ['value', { value: '3e9' }],
    ['currency', { cur: 'EUR' }],
    ['kind', { kind: 'arms' }],
    ['bound', { bound: 'min' }],
    ['status', { status: 'paid' }],
    ['day', { on: '2009' }],
    ['beginning', { since: '2009' }],
  ])('tells amounts apart by %s', (_, attributes) => {
    expect(countOf(mentionOf(), mentionOf(attributes))).toBe(2);
  });

  it('tells amounts without id apart by era', () => {
    expect(countOf(mentionOf({}, { era: 'first' }), mentionOf({}, { era: 'second' }))).toBe(2);
  });

  it('takes mentions with one id for one amount, whatever else they say', () => {
    expect(countOf(mentionOf({ id: 'loan' }), mentionOf({ id: 'loan', value: '3e9' }))).toBe(1);
  });

  it('takes an amount with an id for another than one without', () => {
    expect(countOf(mentionOf({ id: 'loan' }), mentionOf())).toBe(2);
  });

  it('leaves out what could not be read', () => {
    expect(countOf(mentionOf({ cur: 'DOLLAR' }))).toBe(0);
  });

  it('takes the attributes of the first mention', () => {
    const mentions = [mentionOf({ id: 'loan' }), mentionOf({ id: 'loan', value: '3e9' })];
    expect(identifyAmounts(mentions)[0]?.value).toBe(2e9);
  });

  it('belongs to the era of its first mention in one', () => {
    const mentions = [
      mentionOf({ id: 'loan' }),
      mentionOf({ id: 'loan' }, { era: 'second' }),
      mentionOf({ id: 'loan' }, { era: 'first' }),
    ];
    expect(identifyAmounts(mentions)[0]?.era).toBe('second');
  });

  it('rests on what its best mention rests on', () => {
    const unusable = { usable: [], unusable: [{ number: 4, state: 'dead' as const }] };
    const mentions = [mentionOf({}, { support: unusable }), mentionOf({}, { support: sourced })];
    expect(identifyAmounts(mentions)[0]?.support).toBe('sourced');
  });

  it('gathers the references of all mentions', () => {
    const unusable = { usable: [2], unusable: [{ number: 4, state: 'dead' as const }] };
    const mentions = [mentionOf({}, { support: unusable }), mentionOf({}, { support: sourced })];
    expect(identifyAmounts(mentions)[0]?.references).toEqual([1, 2, 4]);
  });

  it('overlaps what any mention says', () => {
    const mentions = [
      mentionOf({ id: 'loan', overlaps: 'arms' }),
      mentionOf({ id: 'loan', overlaps: 'oil arms' }),
    ];
    expect(identifyAmounts(mentions)[0]?.overlaps).toEqual(['arms', 'oil']);
  });

  const anyMention = fc
    .record({
      id: fc.constantFrom(undefined, undefined, 'a', 'b'),
      value: fc.constantFrom('1', '2'),
      cur: fc.constantFrom('USD', 'EUR'),
      bound: fc.constantFrom(undefined, 'min'),
      era: fc.constantFrom(undefined, 'first', 'second'),
    })
    .map(({ era, ...attributes }) => mentionOf(attributes, era === undefined ? {} : { era }));

  it('puts every mention into exactly one amount', () => {
    fc.assert(
      fc.property(fc.array(anyMention), (mentions) => {
        const placed = identifyAmounts(mentions).flatMap((amount) => amount.mentions);
        expect(placed).toHaveLength(mentions.length);
        expect(new Set(placed)).toEqual(new Set(mentions));
      }),
    );
  });

  it('groups mentions alike, in whatever order they stand', () => {
    const groupsOf = (mentions: AmountMention[]) =>
      new Set(
        identifyAmounts(mentions).map((amount) =>
          amount.mentions
            .map((mention) => all.indexOf(mention))
            .sort()
            .join(' '),
        ),
      );
    let all: AmountMention[] = [];
    fc.assert(
      fc.property(fc.array(anyMention), (mentions) => {
        all = mentions;
        expect(groupsOf([...mentions].reverse())).toEqual(groupsOf(mentions));
      }),
    );
  });

  it('agrees with the question whether two mentions alone are one amount', () => {
    fc.assert(
      fc.property(anyMention, anyMention, anyMention, (a, b, c) => {
        const same = (x: AmountMention, y: AmountMention) => countOf(x, y) === 1;
        expect(same(a, b)).toBe(same(b, a));
        if (same(a, b) && same(b, c)) expect(same(a, c)).toBe(true);
      }),
    );
  });
});
