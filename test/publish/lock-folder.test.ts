import { utimesSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { withFolderLock } from '../../src/publish/lock-folder.ts';
import { temporaryProject } from '../support/temporary-project.ts';

describe('withFolderLock', () => {
  it('lets one work after the other', async () => {
    const { root } = temporaryProject();
    let inside = 0;
    const work = async (): Promise<number> => {
      inside += 1;
      await sleep(5);
      const seen = inside;
      inside -= 1;
      return seen;
    };
    const seen = await Promise.all(Array.from({ length: 5 }, () => withFolderLock(root, work)));
    expect(seen).toEqual([1, 1, 1, 1, 1]);
  });

  it('leaves nothing behind, also when the work fails', async () => {
    const project = temporaryProject();
    const work = () => Promise.reject(new Error('no'));
    await expect(withFolderLock(project.root, work)).rejects.toThrow('no');
    expect(project.list('.')).toEqual([]);
  });

  it('takes over from an owner that was killed long ago', async () => {
    const project = temporaryProject({ '.manifest.lock': '' });
    utimesSync(path.join(project.root, '.manifest.lock'), 0, 0);
    expect(await withFolderLock(project.root, async () => 'done')).toBe('done');
  });

  it('takes over from one whose time lies ahead, once it has stood for long', async () => {
    const project = temporaryProject({ '.manifest.lock': '' });
    const ahead = Date.now() / 1000 + 86_400;
    utimesSync(path.join(project.root, '.manifest.lock'), ahead, ahead);
    expect(await withFolderLock(project.root, async () => 'done')).toBe('done');
  });

  it('tells a folder in its place', async () => {
    const project = temporaryProject({ '.manifest.lock/x': '' });
    utimesSync(path.join(project.root, '.manifest.lock'), 0, 0);
    const locking = withFolderLock(project.root, async () => 'done');
    await expect(locking).rejects.toMatchObject({
      kind: 'machine',
      message: expect.stringContaining('.manifest.lock` is a folder'),
    });
  });

  it('fails where the folder is gone', async () => {
    const { root } = temporaryProject();
    await expect(withFolderLock(path.join(root, 'gone'), async () => 'done')).rejects.toMatchObject(
      { kind: 'machine' },
    );
  });
});
