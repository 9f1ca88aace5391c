import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type HeldFolder, holdFolder } from '../../src/publish/hold-folder.ts';
import { writeInFolder } from '../../src/publish/write-atomic.ts';
import { faultyDisk } from '../support/faulty-disk.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';

let project: TemporaryProject;
/** A folder beside the project. */
let outside: string;

beforeEach(() => {
  project = temporaryProject({ 'out/sub/x': '' });
  outside = path.join(project.root, '../outside');
  mkdirSync(outside);
});

const at = (name: string) => path.join(project.root, name);

async function hold(name: string, isShown?: boolean): Promise<HeldFolder> {
  const means = isShown === undefined ? {} : { isShown };
  const folder = await holdFolder(at(name), [project.root], means);
  onTestFinished(() => folder.close());
  return folder;
}

/** What a racing stranger does between a look and a write. */
function swap(name: string): void {
  renameSync(at(name), at(`${name}-away`));
  symlinkSync(outside, at(name));
}

/** Both ways to hold a folder; Linux alone has the first. */
const ways = process.platform === 'linux' ? [true, false] : [false];

describe.skipIf(process.platform === 'win32').each(ways)('a folder that is held (%s)', (way) => {
  it('is made where it is missing, with those above it', async () => {
    await hold('new/deep/er', way);
    expect(project.list('new/deep')).toEqual(['er']);
  });

  it('may be reached by a link that stays in the project', async () => {
    symlinkSync('out', at('link'));
    await writeInFolder(await hold('link/sub', way), 'a.pdf', Buffer.from('new'));
    expect(project.list('out/sub')).toEqual(['a.pdf', 'x']);
  });

  it.each([
    ['a link out', 'link'],
    ['a link out above it', 'link/deep/er'],
    ['a link to a link out', 'second/deep'],
  ])('is refused behind %s, and nothing is made there', async (_, name) => {
    symlinkSync(outside, at('link'));
    symlinkSync('link', at('second'));
    await expect(hold(name, way)).rejects.toMatchObject({
      kind: 'usage',
      message: expect.stringContaining('is a link that leads out of the project'),
    });
    expect(readdirSync(outside)).toEqual([]);
  });

  it('is refused behind a link to nothing, which stays one', async () => {
    symlinkSync(path.join(outside, 'none'), at('link'));
    await expect(hold('link/deep', way)).rejects.toMatchObject({ kind: 'machine' });
    expect(readdirSync(outside)).toEqual([]);
  });

  it('is where the caller named it, also outside', async () => {
    symlinkSync(outside, at('link'));
    const folder = await holdFolder(at('link'), [project.root, at('link')], { isShown: way });
    await writeInFolder(folder, 'a.pdf', Buffer.from('new'));
    await folder.close();
    expect(readdirSync(outside)).toEqual(['a.pdf']);
  });

  it.each([
    ['is a file', 'file', 'is a file, expected a folder'],
    ['lies below a file', 'file/deep', 'lies below a file'],
  ])('is told where it %s', async (_, name, words) => {
    project.write({ file: '' });
    await expect(hold(name, way)).rejects.toMatchObject({
      kind: 'machine',
      message: expect.stringContaining(words),
    });
  });
});

describe.skipIf(process.platform === 'win32')('a link that takes the name of a held folder', () => {
  it.skipIf(process.platform !== 'linux')('leads no write away', async () => {
    const folder = await hold('out/sub');
    swap('out/sub');
    await writeInFolder(folder, 'a.pdf', Buffer.from('new'));
    expect([readdirSync(outside), project.list('out/sub-away')]).toEqual([[], ['a.pdf', 'x']]);
  });

  it('is noticed where the system holds none, before anything takes its name', async () => {
    const folder = await hold('out/sub', false);
    swap('out/sub');
    const write = writeInFolder(folder, 'a.pdf', Buffer.from('new'));
    await expect(write).rejects.toMatchObject({ kind: expect.stringMatching(/usage|machine/) });
    expect(readdirSync(outside)).toEqual([]);
  });

  it('is noticed where it comes just before the renaming', async () => {
    const { faulty } = faultyDisk((call) => {
      if (call === 'handle.sync') swap('out/sub');
      return undefined;
    });
    const folder = await holdFolder(at('out/sub'), [project.root], {
      from: faulty,
      isShown: false,
    });
    await expect(writeInFolder(folder, 'a.pdf', Buffer.from('new'), faulty)).rejects.toMatchObject({
      kind: 'usage',
    });
    expect(readdirSync(outside)).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux')('is noticed while folders are made', async () => {
    rmSync(at('out/sub'), { recursive: true });
    const { faulty } = faultyDisk((call, place) => {
      if (call === 'mkdir' && place.endsWith('deep')) swap('out/sub');
      return undefined;
    });
    const folder = await holdFolder(at('out/sub/deep'), [project.root], { from: faulty });
    await folder.close();
    expect([readdirSync(outside), project.list('out/sub-away')]).toEqual([[], ['deep']]);
  });
});
