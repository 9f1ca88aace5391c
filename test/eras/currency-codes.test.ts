import { describe, expect, it } from 'vitest';
import { currencyCodes } from '../../src/eras/currency-codes.ts';

describe('currencyCodes', () => {
  it.each(['USD', 'EUR', 'RUB', 'VES', 'ZWG'])('holds %s, which is in force', (code) => {
    expect(currencyCodes.has(code)).toBe(true);
  });

  it.each(['SUR', 'DEM', 'VEB', 'CSK'])('holds %s, which is no more', (code) => {
    expect(currencyCodes.has(code)).toBe(true);
  });

  it.each(['usd', 'DOL', 'XXX', ''])('does not hold %j', (code) => {
    expect(currencyCodes.has(code)).toBe(false);
  });

  it('holds nothing but codes of three letters', () => {
    expect([...currencyCodes].filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
  });
});
