import { describe, expect, it } from 'vitest';
import { decodePercents } from '../../src/values/decode-percents.ts';

describe('decodePercents', () => {
  it.each([
    ['caf%C3%A9', 'café'],
    ['plain', 'plain'],
    ['100%', '100%'],
    ['%FF', '%FF'],
  ])('makes of %j %j', (text, decoded) => {
    expect(decodePercents(text)).toBe(decoded);
  });
});
