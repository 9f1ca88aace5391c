import { expect, test } from 'vitest';
import { isRecord } from '../../src/values/is-record.ts';

test.each([{}, { a: 1 }, Object.create(null)])('%j is a record', (value) => {
  expect(isRecord(value)).toBe(true);
});

test.each([null, undefined, [], [{}], 'text', 1, true])('%j is no record', (value) => {
  expect(isRecord(value)).toBe(false);
});
