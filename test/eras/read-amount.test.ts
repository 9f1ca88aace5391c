import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount } from '../../src/eras/read-amount.ts';

const good = { value: '4e9', cur: 'USD', kind: 'loan' };

describe('readAmount', () => {
  it('reads every attribute', () => {
    const attributes = {
      ...good,
      id: 'loan-2011',
      bound: 'min',
      status: 'sought',
      on: '2011-10-06',
      since: '2005',
      overlaps: 'arms-2005, #loan-2009',
    };
    expect(readAmount(' more than US$4bn ', attributes)).toEqual({
      value: {
        id: 'loan-2011',
        shown: 'more than US$4bn',
        value: 4e9,
        currency: 'USD',
        kind: 'loan',
        bound: 'min',
        status: 'sought',
        on: '2011-10-06',
        since: '2005',
        overlaps: ['arms-2005', 'loan-2009'],
      },
      faults: [],
      spellings: [],
    });
  });

  it.each([
    ['on', 'October 2011', 'en', '2011-10'],
    ['since', 'октябрь 2011 г.', 'ru', '2011-10'],
    ['on', '6/10/2011', 'de', undefined],
    ['on', '2011/10/06', 'en', '2011-10-06'],
  ])('reads %s=%j in %s as %s', (attribute, written, lang, date) => {
    const { value, spellings } = readAmount('US$4bn', { ...good, [attribute]: written }, lang);
    expect(value?.[attribute === 'on' ? 'on' : 'since']).toBe(date);
    expect(spellings).toEqual(date === undefined ? [] : [{ attribute, written, date }]);
  });

  it('is content with value, currency and kind', () => {
    expect(readAmount('US$4bn', good).value).toEqual({
      shown: 'US$4bn',
      value: 4e9,
      currency: 'USD',
      kind: 'loan',
      overlaps: [],
    });
  });

  it('knows currencies that are no more', () => {
    expect(readAmount('5 million roubles', { ...good, cur: 'SUR' }).faults).toEqual([]);
  });

  it.each([
    ['4e9', 4e9],
    ['0', 0],
    ['1600000000', 1.6e9],
    ['1.6e9', 1.6e9],
    ['0.5', 0.5],
  ])('reads the value %s', (value, number) => {
    expect(readAmount('x', { ...good, value }).value?.value).toBe(number);
  });

  it.each([
    ['value', '4bn', 'other'],
    ['value', '4,000', 'other'],
    ['value', '-4', 'other'],
    ['value', '4e', 'other'],
    ['value', '4E9', 'other'],
    ['value', '1e999', 'other'],
    ['value', '', 'other'],
    ['cur', 'usd', 'currency'],
    ['cur', 'DOLLAR', 'currency'],
    ['kind', ' ', 'other'],
    ['bound', 'more', 'other'],
    ['status', 'done', 'other'],
    ['on', '04/10/2011', 'date'],
    ['on', 'Octember 2011', 'date'],
    ['since', '2011-13', 'date'],
    ['overlaps', ' , ', 'other'],
    ['id', 'two words', 'other'],
    ['currency', 'USD', 'other'],
    ['constructor', 'x', 'other'],
  ])('finds fault with %s=%j', (attribute, actual, kind) => {
    const { faults } = readAmount('US$4bn', { ...good, [attribute]: actual });
    expect(faults).toEqual([expect.objectContaining({ attribute, actual, kind })]);
  });

  it.each(['value', 'cur', 'kind'])('misses %s', (name) => {
    const { faults } = readAmount('US$4bn', { ...good, [name]: undefined });
    expect(faults.map(({ attribute }) => attribute)).toEqual([name]);
  });

  it('wants a text that readers see', () => {
    expect(readAmount('', good).faults.map(({ attribute }) => attribute)).toEqual(['shown']);
  });

  it('tells all faults at once', () => {
    expect(readAmount('', { cur: 'DOLLAR', on: 'soon' }).faults).toHaveLength(5);
  });

  it('gives a value exactly where there is no fault', () => {
    const name = fc.constantFrom('value', 'cur', 'kind', 'bound', 'status', 'on', 'id', 'odd');
    const text = fc.constantFrom('4e9', 'USD', 'loan', 'min', 'paid', '2009', '', 'x y', null);
    fc.assert(
      fc.property(fc.dictionary(name, text), (attributes) => {
        const { value, faults } = readAmount('US$4bn', { ...good, ...attributes });
        expect(value === undefined).toBe(faults.length > 0);
      }),
    );
  });
});
