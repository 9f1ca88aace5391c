import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWorld } from '../../src/io/create-world.ts';
import type { World } from '../../src/world.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';

let project: TemporaryProject;
let world: World;

beforeAll(() => {
  project = temporaryProject({ 'a.md': 'text', 'folder/b.md': 'text', '../secret.txt': 'secret' });
  const link = (target: string, name: string) => symlinkSync(target, path.join(project.root, name));
  link('folder/b.md', 'inside.md');
  link('../secret.txt', 'outside.md');
  link('..', 'above');
  link('loop.md', 'loop.md');
  link('nowhere.md', 'dangling.md');
  execFileSync('mkfifo', [path.join(project.root, 'pipe.md')]);
  world = createWorld(project.root);
});

describe('readInside', () => {
  it.each([
    ['a file', 'a.md', 'a.md'],
    ['a file by a detour', 'folder/../a.md', 'a.md'],
    ['a file behind a link, under its real path', 'inside.md', 'folder/b.md'],
  ])('reads %s', async (_, file, real) => {
    expect(await world.readInside(file, 100)).toEqual({ bytes: Buffer.from('text'), path: real });
  });

  it('reads an absolute path inside', async () => {
    expect(await world.readInside(path.join(project.root, 'a.md'), 100)).toMatchObject({
      path: 'a.md',
    });
  });

  it.each([
    ['a.md/below', 'missing'],
    ['none.md', 'missing'],
    ['dangling.md', 'missing'],
    ['with\0nul.md', 'missing'],
    [`${'x'.repeat(300)}.md`, 'missing'],
    ['folder', 'folder'],
    ['.', 'folder'],
    ['../secret.txt', 'outside'],
    ['../none.txt', 'outside'],
    ['outside.md', 'outside'],
    ['above/secret.txt', 'outside'],
    ['/etc/hosts', 'outside'],
    ['/etc/none', 'outside'],
    ['loop.md', 'not-regular'],
    ['pipe.md', 'not-regular'],
  ])('says of %j that it is %s', async (file, fault) => {
    expect(await world.readInside(file, 100)).toBe(fault);
  });

  it('takes no more bytes than it may', async () => {
    expect([await world.readInside('a.md', 3), await world.readInside('a.md', 4)]).toEqual([
      'too-large',
      { bytes: Buffer.from('text'), path: 'a.md' },
    ]);
  });
});

describe('readOwn', () => {
  it('takes a missing file for a damaged installation', async () => {
    await expect(world.readOwn(path.join(project.root, 'none.css'))).rejects.toMatchObject({
      kind: 'machine',
      message: 'The installation lacks `none.css`',
    });
  });
});
