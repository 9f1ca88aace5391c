import { describe, expect, it } from 'vitest';
import { editionNumber } from '../../../src/references/print/edition-number.ts';

describe('editionNumber', () => {
  it.each([
    ['2', '2'],
    ['2nd', '2'],
    ['3rd ed.', '3'],
    ['11th edition', '11'],
    ['Second', '2'],
    ['Third edition', '3'],
    ['2. Auflage', '2'],
    ['4. Aufl.', '4'],
    ['2e éd.', '2'],
    ['3ª ed.', '3'],
    ['2-е изд.', '2'],
  ])('finds the number in %j', (text, number) => {
    expect(editionNumber(text)).toBe(number);
  });

  it.each(['Revised', '2nd, revised', 'Second revised edition', 'student ed.', '2nd-3rd', ''])(
    'leaves %j, which says more or something else',
    (text) => {
      expect(editionNumber(text)).toBe(text);
    },
  );
});
