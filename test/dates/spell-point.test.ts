import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../src/dates/edtf.ts';
import { spellPoint } from '../../src/dates/spell-point.ts';

const again = (text: string) => {
  const date = parseEdtf(text);
  return typeof date === 'object' && date.kind === 'point' ? spellPoint(date.at) : text;
};

describe('spellPoint', () => {
  it.each(['1945', '1945-03', '1945-03-03', '0000', '0099-12', '-0043', '-0043-03-15', '-9999'])(
    'spells %s as it was',
    (text) => {
      expect(again(text)).toBe(text);
    },
  );

  it.each([
    ['1964~', '1964'],
    ['1964-03-XX', '1964-03'],
    ['-000043-03', '-0043-03'],
  ])('spells what is known of %s', (text, known) => {
    expect(again(text)).toBe(known);
  });

  it.each(['1964-21', '196X', '19XX'])('has no spelling for %s', (text) => {
    expect(again(text)).toBeUndefined();
  });
});
