import { execFile } from 'node:child_process';
import { utimesSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
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
    const work = async () => 'done';
    expect(await withFolderLock(project.root, work, undefined, 100)).toBe('done');
  });

  it('is never held by two of many that find it abandoned', async () => {
    for (let round = 0; round < 8; round += 1) {
      const project = temporaryProject({ '.manifest.lock': 'feedfeedfeed' });
      utimesSync(path.join(project.root, '.manifest.lock'), 0, 0);
      let inside = 0;
      const work = async (): Promise<number> => {
        inside += 1;
        const seen = inside;
        await sleep(1);
        inside -= 1;
        return seen;
      };
      const all = Array.from({ length: 8 }, () => withFolderLock(project.root, work));
      expect(await Promise.all(all)).toEqual(Array(8).fill(1));
      expect(project.list('.')).toEqual([]);
    }
  });

  it('is never held by two of many processes that find it abandoned', async () => {
    const project = temporaryProject();
    const script = `
      import { mkdirSync, rmdirSync, utimesSync, writeFileSync } from 'node:fs';
      import { withFolderLock } from ${JSON.stringify(pathToFileURL(path.resolve('dist/publish/lock-folder.js')).href)};
      process.chdir(${JSON.stringify(project.root)});
      for (let turn = 0; turn < 30; turn += 1) {
        await withFolderLock('.', async () => {
          mkdirSync('inside');
          await new Promise((resolve) => setImmediate(resolve));
          rmdirSync('inside');
        });
        // As though somebody had been killed long ago.
        try {
          writeFileSync('.manifest.lock', '', { flag: 'wx' });
          utimesSync('.manifest.lock', 0, 0);
        } catch (error) {
          if (error.code !== 'EEXIST' && error.code !== 'ENOENT') throw error;
        }
      }
      console.log('done');
    `;
    const runs = Array.from({ length: 4 }, () =>
      promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]),
    );
    expect((await Promise.all(runs)).map(({ stdout }) => stdout)).toEqual(Array(4).fill('done\n'));
    expect(project.list('.')).not.toContain('inside');
  });

  it('is left alone when it has become the lock of another', async () => {
    const project = temporaryProject();
    await withFolderLock(project.root, async () => {
      project.write({ '.manifest.lock': 'feedfeedfeed' });
    });
    expect(project.read('.manifest.lock').toString()).toBe('feedfeedfeed');
  });

  it('is cleared away also when one who was clearing it was killed, too', async () => {
    const project = temporaryProject({
      '.manifest.lock': 'feedfeedfeed',
      '.manifest.lock.feedfeedfeed.tmp': '',
    });
    for (const name of project.list('.')) utimesSync(path.join(project.root, name), 0, 0);
    const all = Array.from({ length: 5 }, () => withFolderLock(project.root, async () => 'done'));
    expect(await Promise.all(all)).toEqual(Array(5).fill('done'));
    expect(project.list('.')).toEqual([]);
  });

  it('is not taken from one who works longer than others would wait for the dead', async () => {
    const { root } = temporaryProject();
    let inside = 0;
    const work = async (): Promise<number> => {
      inside += 1;
      await sleep(1_000);
      const seen = inside;
      inside -= 1;
      return seen;
    };
    const both = [1, 2].map(() => withFolderLock(root, work, undefined, 400));
    expect(await Promise.all(both)).toEqual([1, 1]);
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
