import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDiskStore } from '../../src/service/disk-store.ts';
import { identifyStore } from '../../src/service/identify-store.ts';
import { temporaryProject } from '../support/temporary-project.ts';

describe('the identity of a store', () => {
  it('is the same for all who open it, also for the first two at once', async () => {
    const { root } = temporaryProject();
    const open = () => openDiskStore(path.join(root, 'store')).then(identifyStore);
    const [first, second] = await Promise.all([open(), open()]);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect([second, await open()]).toEqual([first, first]);
  });

  it('is another in another store', async () => {
    const { root } = temporaryProject();
    const open = (name: string) => openDiskStore(path.join(root, name)).then(identifyStore);
    expect(await open('one')).not.toBe(await open('other'));
  });

  it('is not taken from a file that something broke', async () => {
    const { root } = temporaryProject();
    const folder = path.join(root, 'store');
    const store = await openDiskStore(folder);
    await identifyStore(store);
    writeFileSync(path.join(folder, 'identity/store'), '');
    await expect(identifyStore(store)).rejects.toMatchObject({ kind: 'machine' });
  });
});
