import { expect, it } from 'vitest';
import { outlinesOf } from '../../src/watch/outlines-of.ts';

it('there are no outlines in what is no font', () => {
  expect(outlinesOf(new Uint8Array(), [1])).toBeUndefined();
  expect(outlinesOf(new Uint8Array(64), [1])).toBeUndefined();
});
