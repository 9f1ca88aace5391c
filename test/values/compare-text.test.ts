import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareText } from '../../src/values/compare-text.ts';
import { anyCodePoint } from '../support/any-code-point.ts';

test('capitals and letters with accents stand where their code units do', () => {
  expect(['é', 'b', 'a', 'B', '1'].sort(compareText)).toEqual(['1', 'B', 'a', 'b', 'é']);
});

test('the order is that of sorting without any comparison', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: anyCodePoint })), (texts) => {
      expect([...texts].sort(compareText)).toEqual([...texts].sort());
    }),
  );
});
