import { expect, it } from 'vitest';
import { tooMuch } from '../../src/check/too-much.ts';

it('tells how much there is, how much there may be, and what to do', () => {
  const limit = { kind: 'rows', most: 5000, note: 'Divide it.' };
  expect(tooMuch('This table', 12_000, limit)).toEqual({
    reason: 'This table has `12,000` rows, expected at most 5,000',
    actual: '12000',
    expected: ['5000'],
    note: 'Divide it.',
  });
});
