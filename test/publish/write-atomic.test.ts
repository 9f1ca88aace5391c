import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeAtomic } from '../../src/publish/write-atomic.ts';
import { temporaryProject } from '../support/temporary-project.ts';

describe('writeAtomic', () => {
  it('puts a new file beside the old one and renames it, so that readers keep theirs', async () => {
    const project = temporaryProject({ 'x.pdf': 'old' });
    const file = path.join(project.root, 'x.pdf');
    const { ino } = statSync(file);
    await writeAtomic(file, Buffer.from('new'));
    expect([project.read('x.pdf').toString(), statSync(file).ino === ino]).toEqual(['new', false]);
  });

  it('leaves nothing else behind', async () => {
    const project = temporaryProject();
    await writeAtomic(path.join(project.root, 'x.pdf'), Buffer.from('new'));
    expect(project.list('.')).toEqual(['x.pdf']);
  });

  it.each([
    ['a folder stands in its place', 'folder', 'is a folder'],
    ['it would lie below a file', 'file/x.pdf', 'is a file, expected a folder'],
    ['it would lie deeper below a file', 'file/deep/x.pdf', 'lies below a file'],
  ])('fails with a remedy, and without a trace, when %s', async (_, name, words) => {
    const project = temporaryProject({ 'folder/in': 'it', file: 'a file' });
    const write = writeAtomic(path.join(project.root, name), Buffer.from('new'));
    await expect(write).rejects.toMatchObject({
      kind: 'machine',
      message: expect.stringContaining(words),
      note: expect.any(String),
    });
    expect(project.list('.')).toEqual(['file', 'folder']);
  });

  it('lets many write one file at once, and one of them wins whole', async () => {
    const project = temporaryProject();
    const file = path.join(project.root, 'x.pdf');
    const texts = Array.from({ length: 8 }, (_, index) => String(index).repeat(100_000));
    await Promise.all(texts.map((text) => writeAtomic(file, Buffer.from(text))));
    expect(texts).toContain(project.read('x.pdf').toString());
    expect(readdirSync(project.root)).toEqual(['x.pdf']);
  });
});
