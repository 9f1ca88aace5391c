import { utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureCache, trimCache } from '../../src/cache/trim-cache.ts';
import { temporaryProject } from '../support/temporary-project.ts';

/** Ten files of ten bytes, the first used longest ago. */
function tenFiles() {
  const names = Array.from({ length: 10 }, (_, index) => `prints/a${index}`);
  const project = temporaryProject(Object.fromEntries(names.map((name) => [name, '0123456789'])));
  for (const [index, name] of names.entries()) {
    const used = new Date(2020, 0, 1 + index);
    utimesSync(path.join(project.root, name), used, used);
  }
  return project;
}

describe('a cache that holds too much', () => {
  it('loses what was not used for longest, and a little more', async () => {
    const project = tenFiles();
    expect(await trimCache(project.root, 70)).toEqual({ files: 4, bytes: 40 });
    expect(project.list('prints')).toEqual(['a4', 'a5', 'a6', 'a7', 'a8', 'a9']);
    expect(await measureCache(project.root)).toEqual({ files: 6, bytes: 60 });
  });

  it('loses nothing as long as it is within its limit', async () => {
    const project = tenFiles();
    expect(await trimCache(project.root, 100)).toEqual({ files: 0, bytes: 0 });
    expect(project.list('prints')).toHaveLength(10);
  });

  it('loses what a killed build left half written, and keeps what is being written', async () => {
    const project = temporaryProject({ 'prints/old.tmp': 'x', 'prints/new.tmp': 'x' });
    const old = new Date(2020, 0, 1);
    utimesSync(path.join(project.root, 'prints/old.tmp'), old, old);
    await trimCache(project.root, 1_000);
    expect(project.list('prints')).toEqual(['new.tmp']);
  });

  it('is empty where there is none', async () => {
    const { root } = temporaryProject();
    const folder = path.join(root, 'none');
    expect(await measureCache(folder)).toEqual({ files: 0, bytes: 0 });
    expect(await trimCache(folder, 0)).toEqual({ files: 0, bytes: 0 });
  });
});
