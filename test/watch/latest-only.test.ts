import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { latestOnly } from '../../src/watch/latest-only.ts';

function openDoor() {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe('work of which only the latest wish counts', () => {
  it('is done once more for a thousand wishes that come while it is done', async () => {
    const door = openDoor();
    let begun = 0;
    const line = latestOnly(async () => {
      begun += 1;
      await door.opened;
    });
    line.wish();
    expect(line.isOutdated()).toBe(false);
    for (let wish = 0; wish < 1000; wish++) line.wish();
    expect(line.isOutdated()).toBe(true);
    expect(begun).toBe(1);
    door.open();
    await line.idle();
    expect(begun).toBe(2);
  });

  it('begins again after it has come to rest', async () => {
    let begun = 0;
    const line = latestOnly(async () => {
      begun += 1;
      await turn();
    });
    line.wish();
    await line.idle();
    line.wish();
    await line.idle();
    expect(begun).toBe(2);
  });
});
