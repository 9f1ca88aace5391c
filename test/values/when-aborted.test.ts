import { describe, expect, it } from 'vitest';
import { whenAborted } from '../../src/values/when-aborted.ts';

describe('whenAborted', () => {
  it('waits until something is called off', async () => {
    const stop = new AbortController();
    let isOver = false;
    const waiting = whenAborted(stop.signal).then(() => {
      isOver = true;
    });
    await Promise.resolve();
    expect(isOver).toBe(false);
    stop.abort();
    await waiting;
    expect(isOver).toBe(true);
  });

  it('waits no more for what was called off before', async () => {
    expect(await whenAborted(AbortSignal.abort())).toBeUndefined();
  });
});
