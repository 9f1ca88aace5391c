import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  makeProfileFolder,
  sweepProfileFolders,
} from '../../../src/print/browser/profile-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

let temporary = '';

beforeEach(() => {
  temporary = temporaryFolder();
  vi.stubEnv('TMPDIR', temporary);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
});

/** A folder as another process may have left it. */
function leftFolder(owner?: { pid: number; started: string }): string {
  const folder = path.join(temporary, 'briefpress-browser-left');
  mkdirSync(folder);
  if (owner) writeFileSync(path.join(folder, 'owner.json'), JSON.stringify(owner));
  return folder;
}

describe('makeProfileFolder', () => {
  it('leaves nothing behind when it is removed', async () => {
    const profile = await makeProfileFolder();
    await profile.remove();
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('fails with a remedy when there is no room for temporary files', async () => {
    vi.stubEnv('TMPDIR', path.join(temporary, 'missing'));
    await expect(makeProfileFolder()).rejects.toMatchObject({
      kind: 'machine',
      note: expect.stringContaining('TMPDIR'),
    });
  });
});

describe('sweepProfileFolders', () => {
  it('keeps a folder in use', async () => {
    const profile = await makeProfileFolder();
    await sweepProfileFolders();
    expect(existsSync(profile.path)).toBe(true);
  });

  it('removes the folder of a process that is gone', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    const folder = leftFolder({ pid, started: '1' });
    await sweepProfileFolders();
    expect(existsSync(folder)).toBe(false);
  });

  it('removes the folder of a process whose number was given to another', async () => {
    const folder = leftFolder({ pid: process.pid, started: '1' });
    await sweepProfileFolders();
    expect(existsSync(folder)).toBe(false);
  });

  it('keeps a young folder whose owner is not written yet', async () => {
    const folder = leftFolder();
    await sweepProfileFolders();
    expect(existsSync(folder)).toBe(true);
  });

  it('removes an old folder that has no owner', async () => {
    const folder = leftFolder();
    utimesSync(folder, 0, 0);
    await sweepProfileFolders();
    expect(existsSync(folder)).toBe(false);
  });

  it('keeps what is not ours', async () => {
    mkdirSync(path.join(temporary, 'other'));
    utimesSync(path.join(temporary, 'other'), 0, 0);
    await sweepProfileFolders();
    expect(readdirSync(temporary)).toEqual(['other']);
  });
});
