import { expect, it } from 'vitest';
import { succeeds } from '../../src/values/succeeds.ts';

it('tells whether some work goes well, and throws nothing of it', async () => {
  expect(await succeeds(Promise.resolve(undefined))).toBe(true);
  expect(await succeeds(Promise.reject(new Error('no')))).toBe(false);
});
