import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifyAmounts } from '../../src/eras/identify-amounts.ts';
import { moneyByKind } from '../../src/eras/money-by-kind.ts';
import { mentionOf } from './amount-fixture.ts';

type Attributes = Readonly<Record<string, string | undefined>>;

/** Sums of amounts, each part as one line. */
function sumsOf(...amounts: Attributes[]): string[] {
  const money = moneyByKind(identifyAmounts(amounts.map((attributes) => mentionOf(attributes))));
  return money.flatMap(({ kind, parts }) =>
    parts.map(({ currency, status, bound, value }) =>
      [kind, status, bound, currency, value].filter((word) => word !== undefined).join(' '),
    ),
  );
}

describe('moneyByKind', () => {
  it('adds amounts of one kind, currency and status', () => {
    expect(sumsOf({ id: 'a' }, { id: 'b', value: '4e9' })).toEqual(['loan USD 6000000000']);
  });

  it.each([
    ['kinds', { kind: 'arms' }, 'arms USD 4'],
    ['currencies', { cur: 'EUR' }, 'loan EUR 4'],
    ['statuses', { status: 'sought' }, 'loan sought USD 4'],
  ])('never adds across %s', (_, attributes, second) => {
    const sums = sumsOf({ id: 'a', value: '2' }, { id: 'b', value: '4', ...attributes });
    expect(sums).toEqual(['loan USD 2', second]);
  });

  it.each([
    ['the first', { overlaps: 'b' }, {}],
    ['the second', {}, { overlaps: 'a' }],
  ])('never adds two that overlap, where %s says so', (_, first, second) => {
    const sums = sumsOf({ id: 'a', value: '2', ...first }, { id: 'b', value: '4', ...second });
    expect(sums).toEqual(['loan USD 2', 'loan USD 4']);
  });

  it('adds the others beside two that overlap', () => {
    const sums = sumsOf(
      { id: 'a', value: '1', overlaps: 'b' },
      { id: 'b', value: '2' },
      { id: 'c', value: '4' },
      { id: 'd', value: '8' },
    );
    expect(sums).toEqual(['loan USD 1', 'loan USD 2', 'loan USD 12']);
  });

  it('adds two that each overlap an amount of another kind', () => {
    const sums = sumsOf(
      { id: 'a', value: '1', overlaps: 'arms' },
      { id: 'b', value: '2', overlaps: 'arms' },
      { id: 'arms', value: '8', kind: 'arms' },
    );
    expect(sums).toEqual(['loan USD 3', 'arms USD 8']);
  });

  it.each([
    ['min', undefined, 'min'],
    ['max', undefined, 'max'],
    ['min', 'min', 'min'],
    ['min', 'max', 'about'],
    ['about', 'min', 'about'],
    ['about', undefined, 'about'],
  ])('makes of the bounds %s and %s a sum that is %s', (first, second, bound) => {
    const sums = sumsOf({ value: '1', bound: first }, { value: '2', bound: second });
    expect(sums).toEqual([`loan ${bound} USD 3`]);
  });

  it('shows no binary fractions', () => {
    expect(sumsOf({ value: '0.1' }, { value: '0.2' })).toEqual(['loan USD 0.3']);
  });

  it('gives nothing for no amounts', () => {
    expect(moneyByKind([])).toEqual([]);
  });

  const anyAmount = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', undefined),
    value: fc.constantFrom('1', '2.5', '4'),
    cur: fc.constantFrom('USD', 'EUR', 'RUB'),
    kind: fc.constantFrom('loan', 'arms'),
    status: fc.constantFrom(undefined, 'paid', 'sought'),
    overlaps: fc.constantFrom(undefined, 'a', 'b c'),
  });

  it('puts every amount into exactly one part, with amounts like it and none it overlaps', () => {
    fc.assert(
      fc.property(fc.array(anyAmount), (attributes) => {
        const amounts = identifyAmounts(attributes.map((each) => mentionOf(each)));
        const parts = moneyByKind(amounts).flatMap((ofKind) => ofKind.parts);
        expect(new Set(parts.flatMap((part) => part.amounts))).toEqual(new Set(amounts));
        expect(parts.flatMap((part) => part.amounts)).toHaveLength(amounts.length);
        for (const part of parts) {
          const ids = part.amounts.map(({ id }) => id);
          const likeness = part.amounts.map((a) => `${a.kind} ${a.currency} ${a.status}`);
          expect(new Set(likeness).size).toBe(1);
          const twice = part.amounts.filter(({ id, overlaps }) =>
            overlaps.some((other) => other !== id && ids.includes(other)),
          );
          expect(twice).toEqual([]);
        }
      }),
    );
  });
});
