import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findForbiddenSum } from '../../src/eras/find-forbidden-sum.ts';
import { identifyAmounts } from '../../src/eras/identify-amounts.ts';
import type { Amount } from '../../src/model/era.ts';
import { mentionOf } from './amount-fixture.ts';

type Attributes = Readonly<Record<string, string | undefined>>;

function amountsOf(attributes: readonly Attributes[]): Amount[] {
  return identifyAmounts(attributes.map((each, index) => mentionOf({ id: `n${index}`, ...each })));
}

/** The first is asked about, the others stand beside it. */
function faultOf(...attributes: Attributes[]): string | undefined {
  const [total, ...others] = amountsOf(attributes);
  return total && findForbiddenSum(total, others)?.fault;
}

describe('findForbiddenSum', () => {
  it.each([
    ['kinds', 'kind', { kind: 'arms' }],
    ['currencies', 'currency', { cur: 'EUR' }],
    ['statuses', 'status', { status: 'sought' }],
  ])('finds a sum across %s', (_, fault, attributes) => {
    expect(faultOf({ value: '6' }, { value: '2' }, { value: '4', ...attributes })).toBe(fault);
  });

  it('finds a sum of two that overlap', () => {
    expect(faultOf({ value: '6' }, { value: '2', overlaps: 'n2' }, { value: '4' })).toBe('overlap');
  });

  it('allows a sum of amounts that may be added', () => {
    expect(faultOf({ value: '6' }, { value: '2' }, { value: '4' })).toBeUndefined();
  });

  it('finds a sum of three', () => {
    const parts = [{ value: '1' }, { value: '2' }, { value: '4', kind: 'arms' }];
    expect(faultOf({ value: '7' }, ...parts)).toBe('kind');
  });

  it('finds a sum whose binary fractions do not add up', () => {
    expect(faultOf({ value: '0.3' }, { value: '0.1' }, { value: '0.2', cur: 'EUR' })).toBe(
      'currency',
    );
  });

  it('finds none where the figures do not add up', () => {
    expect(faultOf({ value: '7' }, { value: '2' }, { value: '4', kind: 'arms' })).toBeUndefined();
  });

  it('takes an equal amount beside a nought for no sum', () => {
    expect(faultOf({ value: '6' }, { value: '6', kind: 'arms' }, { value: '0' })).toBeUndefined();
  });

  it('gives parts that make the total', () => {
    const value = fc.integer({ min: 0, max: 9 }).map(String);
    const attributes = fc.record({ value, kind: fc.constantFrom('loan', 'arms') });
    fc.assert(
      fc.property(fc.array(attributes, { minLength: 1, maxLength: 12 }), (all) => {
        const [total, ...others] = amountsOf(all);
        const sum = total && findForbiddenSum(total, others);
        if (!total || !sum) return;
        expect(sum.parts.reduce((whole, part) => whole + part.value, 0)).toBe(total.value);
        expect(sum.parts).not.toContain(total);
      }),
    );
  });
});
