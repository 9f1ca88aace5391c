import { describe, expect, it } from 'vitest';
import { pdfDate } from '../../../src/pdf/cos/pdf-date.ts';

describe('pdfDate', () => {
  it.each([
    [0, 'D:19700101000000Z'],
    [951_782_399, 'D:20000228235959Z'],
    [951_782_400.9, 'D:20000229000000Z'],
    [-1, 'D:19691231235959Z'],
  ])('writes %d seconds in UTC', (seconds, date) => {
    expect(pdfDate(seconds).bytes).toBe(date);
  });

  it.each([[1e12], [-1e12], [Number.NaN]])('refuses %d seconds', (seconds) => {
    expect(() => pdfDate(seconds)).toThrow(RangeError);
  });
});
