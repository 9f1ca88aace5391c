import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createBriefing } from '../../src/scaffold/create-briefing.ts';
import { initProject } from '../../src/scaffold/init-project.ts';
import { writeNew } from '../../src/scaffold/write-new.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';

let project: TemporaryProject;
/** A folder beside the project. */
let outside: string;

beforeEach(() => {
  project = temporaryProject();
  outside = path.join(project.root, '../outside');
  mkdirSync(outside);
});

const link = (to: string, name: string) => symlinkSync(to, path.join(project.root, name));

describe.skipIf(process.platform === 'win32')('a new file', () => {
  it('is written once', async () => {
    expect(await writeNew(project.root, 'deep/a', 'first')).toBe(true);
    expect(await writeNew(project.root, 'deep/a', 'second')).toBe(false);
    expect(project.read('deep/a').toString()).toBe('first');
  });

  it('is not written where a link leads out', async () => {
    link(outside, 'content');
    await expect(writeNew(project.root, 'content/deep/a', '')).rejects.toMatchObject({
      kind: 'usage',
      message: expect.stringContaining('is a link that leads out of the project'),
    });
    await expect(
      createBriefing(project.root, { title: 'A', content: 'content', author: 'B' }),
    ).rejects.toMatchObject({ kind: 'usage' });
    expect(readdirSync(outside)).toEqual([]);
  });

  it('is not written through a link to nothing', async () => {
    link(path.join(outside, 'none'), 'a');
    expect(await writeNew(project.root, 'a', '')).toBe(false);
    expect(readdirSync(outside)).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('a project that begins where', () => {
  it('the list of ignored files is a pipe is told so, and waits for nobody', async () => {
    spawnSync('mkfifo', [path.join(project.root, '.gitignore')]);
    await expect(initProject(project.root, { version: '1.0.0' })).rejects.toMatchObject({
      kind: 'usage',
      message: '`.gitignore` is no text file of this folder (not-regular)',
    });
  });

  it('it is a link out copies nothing of what that leads to', async () => {
    writeFileSync(path.join(outside, 'secret'), 'CANARY');
    link(path.join(outside, 'secret'), '.gitignore');
    await expect(initProject(project.root, { version: '1.0.0' })).rejects.toMatchObject({
      kind: 'usage',
    });
    const texts = project.list('.').filter((name) => name === '.gitignore.new');
    expect([texts, project.list('content').length]).toEqual([[], 2]);
  });

  it('the lock file is a pipe takes the tool for one of the registry', async () => {
    spawnSync('mkfifo', [path.join(project.root, 'package-lock.json')]);
    const steps = await initProject(project.root, { version: '1.0.0', workflow: 'github' });
    expect(steps.at(-1)).toMatchObject({ what: 'written' });
  });
});
