import { renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { stampOf } from '../../src/io/stamp-of.ts';
import { temporaryProject } from '../support/temporary-project.ts';

/** Any change is long ago by then. */
const LATER = Date.now() + 3_600_000;

function projectWith(files: Record<string, string>) {
  const project = temporaryProject(files);
  const stamp = (file: string) => stampOf(path.join(project.root, file), LATER);
  return { ...project, stamp, at: (file: string) => path.join(project.root, file) };
}

describe('the stamp of a file', () => {
  it('stays the same while the file does', async () => {
    const { stamp } = projectWith({ 'a.md': 'one' });
    expect(await stamp('a.md')).toBe((await stamp('a.md')) ?? 'a stamp');
  });

  it('is another when the file has grown', async () => {
    const { stamp, write } = projectWith({ 'a.md': 'one' });
    const before = await stamp('a.md');
    write({ 'a.md': 'three' });
    expect(await stamp('a.md')).not.toBe(before);
  });

  it('is another when a file of the same size and time takes its place', async () => {
    const { stamp, at } = projectWith({ 'a.md': 'one', 'b.md': 'two' });
    for (const file of ['a.md', 'b.md']) utimesSync(at(file), 1e9, 1e9);
    const before = await stamp('a.md');
    renameSync(at('b.md'), at('a.md'));
    expect(await stamp('a.md')).not.toBe(before);
  });

  it('is another when a link leads elsewhere', async () => {
    const { stamp, at } = projectWith({ 'a.md': 'one', 'b.md': 'one' });
    symlinkSync('a.md', at('link.md'));
    const before = await stamp('link.md');
    rmSync(at('link.md'));
    symlinkSync('b.md', at('link.md'));
    expect([await stamp('link.md')]).not.toEqual([before]);
  });

  it('is not given where there is no file', async () => {
    expect(await projectWith({}).stamp('a.md')).toBeUndefined();
  });

  it('is not given while the file may change again at the same time', async () => {
    const { at } = projectWith({ 'a.md': 'one' });
    expect(await stampOf(at('a.md'), Date.now() - 60_000)).toBeUndefined();
  });
});
