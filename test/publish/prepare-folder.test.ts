import { spawnSync } from 'node:child_process';
import { utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryName } from '../../src/io/temporary-name.ts';
import { prepareFolder } from '../../src/publish/prepare-folder.ts';
import { temporaryProject } from '../support/temporary-project.ts';

describe('prepareFolder', () => {
  it('makes the folder and leaves it empty', async () => {
    const project = temporaryProject();
    await prepareFolder(path.join(project.root, 'deep/out'));
    expect(project.list('deep/out')).toEqual([]);
  });

  it.each([
    ['is a file', 'file', 'is a file, expected a folder'],
    ['lies below a file', 'file/out', 'lies below a file'],
  ])('fails with a remedy where it %s', async (_, name, words) => {
    const project = temporaryProject({ file: 'a file' });
    await expect(prepareFolder(path.join(project.root, name))).rejects.toMatchObject({
      kind: 'machine',
      message: expect.stringContaining(words),
      note: expect.stringContaining('-o'),
    });
  });

  it('sweeps at once what a process of this machine left that has ended', async () => {
    const mine = temporaryName('x.pdf');
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const project = temporaryProject({
      [`out/${mine}`]: '',
      [`out/${mine.replace(`-${process.pid}.`, `-${pid}.`)}`]: '',
    });
    await prepareFolder(path.join(project.root, 'out'));
    expect(project.list('out')).toEqual([mine]);
  });

  it('sweeps the temporary files of builds that were killed long ago, and nothing else', async () => {
    const old = ['.x.pdf.0123456789ab.tmp', '.hidden', 'x.pdf', '.x.tmp'];
    const project = temporaryProject(
      Object.fromEntries(
        [...old, '.fresh.pdf.0123456789ab.tmp'].map((name) => [`out/${name}`, '']),
      ),
    );
    for (const name of old) utimesSync(path.join(project.root, 'out', name), 0, 0);
    await prepareFolder(path.join(project.root, 'out'));
    expect(project.list('out')).toEqual(
      ['.fresh.pdf.0123456789ab.tmp', '.hidden', '.x.tmp', 'x.pdf'].sort(),
    );
  });
});
