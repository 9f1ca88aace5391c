import { statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/io/make-folder.ts';
import { temporaryFolder } from '../print/temporary-folder.ts';

describe('makeFolder', () => {
  it('makes a folder and those above it, closed as it is told', async () => {
    const folder = path.join(temporaryFolder(), 'a/b/c');
    await makeFolder(folder, 0o700);
    const modes = [folder, path.dirname(folder)].map((one) => statSync(one).mode & 0o777);
    expect(modes).toEqual([0o700, 0o700]);
  });

  it('takes one that is there, also by a link, and also when two make it at once', async () => {
    const folder = temporaryFolder();
    symlinkSync(folder, path.join(folder, 'link'));
    await makeFolder(folder);
    await makeFolder(path.join(folder, 'link'));
    await Promise.all([1, 2, 3, 4].map(() => makeFolder(path.join(folder, 'x/y/z'))));
    expect(statSync(path.join(folder, 'x/y/z')).isDirectory()).toBe(true);
  });

  it.each([
    ['a file in its place', 'file', 'EEXIST'],
    ['a file above it', 'file/below', 'ENOTDIR'],
    ['a link to nothing in its place', 'dangling', 'EEXIST'],
    ['a link to nothing above it', 'dangling/below', 'EEXIST'],
  ])('gives up at %s', async (_, name, code) => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'file'), '');
    symlinkSync('/nowhere/at/all', path.join(folder, 'dangling'));
    await expect(makeFolder(path.join(folder, name))).rejects.toMatchObject({ code });
  });

  it.runIf(process.platform === 'linux').each(['/proc/nope', '/proc/nope/deep/er'])(
    'gives up where the folder above is there and takes none: %s',
    async (folder) => {
      await expect(makeFolder(folder)).rejects.toMatchObject({ code: 'ENOENT' });
    },
  );
});
