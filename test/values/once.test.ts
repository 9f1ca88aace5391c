import { expect, it } from 'vitest';
import { once } from '../../src/values/once.ts';

it('does some work when it is wanted, and only then, and never again', () => {
  let done = 0;
  const work = once(() => {
    done += 1;
    return undefined;
  });
  expect(done).toBe(0);
  expect([work(), work()]).toEqual([undefined, undefined]);
  expect(done).toBe(1);
});

it('tries once more what was thrown', () => {
  let tries = 0;
  const work = once(() => {
    tries += 1;
    if (tries === 1) throw new Error('not yet');
    return tries;
  });
  expect(work).toThrow('not yet');
  expect([work(), work()]).toEqual([2, 2]);
});
