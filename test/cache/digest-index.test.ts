import {
  cpSync,
  mkdirSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FoundFile, openDigestIndex } from '../../src/cache/digest-index.ts';
import { createWorld } from '../../src/io/create-world.ts';
import { disk } from '../../src/io/disk.ts';
import { sha256 } from '../../src/values/sha256.ts';
import { temporaryProject } from '../support/temporary-project.ts';

/** Long after anything here was written. */
const LATER = Date.now() + 3_600_000;
const found = (text: string, file = 'a.md'): FoundFile => ({ path: file, sha256: sha256(text) });

/** A project with an index, asked in runs of its own; each tells which files it had to read. */
function indexed(files: Record<string, string> = { 'a.md': 'one' }) {
  const project = temporaryProject(files);
  const cache = path.join(project.temporary, 'builds');
  const run = async (file = 'a.md', now = LATER) => {
    const world = createWorld(project.root);
    const read: string[] = [];
    const counting = {
      ...world,
      readInside(place: string, maxBytes: number) {
        read.push(path.relative(project.root, place));
        return world.readInside(place, maxBytes);
      },
    };
    const index = await openDigestIndex(counting, cache, () => now);
    const answer = await index.digestOf(file);
    await index.save();
    return { answer, read };
  };
  return { project, cache, run, at: path.join(project.root, 'a.md') };
}

describe('the digest of a file', () => {
  it('is not known where the disk fails, which ends nothing', async () => {
    const { root } = temporaryProject({ 'a.md': 'one' });
    const read = () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }));
    const index = await openDigestIndex(createWorld(root, { ...disk, read }), undefined);
    expect(await index.digestOf('a.md')).toEqual({ fault: 'not-readable' });
  });

  it('is told without a look into it when size, times and inode are as they were', async () => {
    const { run } = indexed();
    expect(await run()).toEqual({ answer: found('one'), read: ['a.md'] });
    expect(await run()).toEqual({ answer: found('one'), read: [] });
  });

  it('is that of the content where the size is the same and the old time was set again', async () => {
    const { run, at } = indexed();
    await run();
    const { atime, mtime } = statSync(at);
    writeFileSync(at, 'two');
    utimesSync(at, atime, mtime);
    expect(await run()).toEqual({ answer: found('two'), read: ['a.md'] });
  });

  it('is that of the content where another file of the same size and age took its place', async () => {
    const { run, at } = indexed();
    await run();
    const { atime, mtime } = statSync(at);
    writeFileSync(`${at}.new`, 'two');
    utimesSync(`${at}.new`, atime, mtime);
    renameSync(`${at}.new`, at);
    expect((await run()).answer).toEqual(found('two'));
  });

  it('is not believed of a file that changed less than two seconds before it was looked at', async () => {
    const { run, at } = indexed();
    const { mtimeMs, ctimeMs } = statSync(at);
    const justNow = Math.max(mtimeMs, ctimeMs) + 1_000;
    await run('a.md', justNow);
    // Within the same tick of a coarse clock nothing but the content is another.
    expect(await run('a.md', justNow)).toEqual({ answer: found('one'), read: ['a.md'] });
    expect((await run('a.md', LATER)).read).toEqual(['a.md']);
    expect((await run('a.md', LATER)).read).toEqual([]);
  });

  it('is not believed when a clock was set back: the index comes from the future', async () => {
    const { run } = indexed();
    await run('a.md', LATER);
    expect((await run('a.md', LATER - 1)).read).toEqual(['a.md']);
  });

  it('is not believed of a file of the future', async () => {
    const { run, at } = indexed();
    const future = new Date(LATER + 1_000_000);
    utimesSync(at, future, future);
    await run();
    expect((await run()).read).toEqual(['a.md']);
  });

  it('is not told of what has moved out of the project behind a link', async () => {
    const { run, project } = indexed({ 'in/a.md': 'one' });
    expect((await run('in/a.md')).answer).toEqual(found('one', 'in/a.md'));
    const outside = path.join(project.temporary, 'outside');
    renameSync(path.join(project.root, 'in'), outside);
    symlinkSync(outside, path.join(project.root, 'in'));
    expect((await run('in/a.md')).answer).toEqual({ fault: 'outside' });
  });

  it('is told under its real path when a link inside the project leads to it', async () => {
    const { run, project } = indexed();
    symlinkSync('a.md', path.join(project.root, 'link.md'));
    for (let round = 0; round < 2; round += 1) {
      expect(await run('link.md')).toEqual({ answer: found('one'), read: ['link.md'] });
    }
  });

  it.each([
    ['nothing', 'none.md', 'missing'],
    ['a folder', 'in', 'folder'],
    ['something outside', '../other', 'outside'],
  ])('is a fault of %s', async (_, file, fault) => {
    const { run, project } = indexed();
    mkdirSync(path.join(project.root, 'in'));
    for (let round = 0; round < 2; round += 1) {
      expect((await run(file)).answer).toEqual({ fault });
    }
  });

  it('is found again when a file has come to where none was', async () => {
    const { run, project } = indexed();
    await run('b.md');
    project.write({ 'b.md': 'two' });
    expect((await run('b.md')).answer).toEqual(found('two', 'b.md'));
  });

  it('is that of the content in a copy of the project, whose index is another', async () => {
    const { run, project, cache } = indexed();
    await run();
    const copy = temporaryProject();
    cpSync(project.root, copy.root, { recursive: true, preserveTimestamps: true });
    writeFileSync(path.join(copy.root, 'a.md'), 'two');
    const index = await openDigestIndex(createWorld(copy.root), cache, () => LATER);
    expect(await index.digestOf('a.md')).toEqual(found('two'));
  });

  it('is read each time where nothing is kept', async () => {
    const { project } = indexed();
    const index = await openDigestIndex(createWorld(project.root), undefined);
    expect(await index.digestOf('a.md')).toEqual(found('one'));
    await index.save();
  });

  it('keeps notes for later runs', async () => {
    const { project, cache } = indexed();
    const open = () => openDigestIndex(createWorld(project.root), cache);
    const first = await open();
    first.remember('name', { of: 'a note' });
    await first.save();
    const second = await open();
    expect([second.recall('name'), second.recall('other')]).toEqual([{ of: 'a note' }, undefined]);
  });
});
