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

  it('fails where the folder is gone', async () => {
    const { root } = temporaryProject();
    await expect(withFolderLock(path.join(root, 'gone'), async () => 'done')).rejects.toMatchObject(
      { kind: 'machine' },
    );
  });
});
