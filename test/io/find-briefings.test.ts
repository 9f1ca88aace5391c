import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { discoverBriefings, nameBriefings } from '../../src/io/discover-briefings.ts';
import { findProject } from '../../src/io/find-project.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';

let project: TemporaryProject;

beforeAll(() => {
  const files = [
    'b.md',
    'a.md',
    'deep/c.md',
    'deep/README.md',
    'README.md',
    '_draft.md',
    '_old/d.md',
    '.hidden.md',
    'deep/.cache/e.md',
    'notes.txt',
    'folder.md/f.md',
    'other/README.md/g.md',
  ];
  project = temporaryProject(Object.fromEntries(files.map((file) => [`content/${file}`, ''])));
});

describe('discoverBriefings', () => {
  it('finds the Markdown of the content folder, sorted, without drafts and hidden files', async () => {
    expect((await discoverBriefings(project.settings().run)).sources).toEqual([
      'content/a.md',
      'content/b.md',
      'content/deep/c.md',
      'content/folder.md/f.md',
      'content/other/README.md/g.md',
    ]);
  });

  it('finds names of every kind, and follows no link', async () => {
    const odd = temporaryProject({ 'content/[a]{b}*.md': '', 'content/a\nb.md': '', 'x/c.md': '' });
    symlinkSync('../x', path.join(odd.root, 'content/link'));
    symlinkSync('../x/c.md', path.join(odd.root, 'content/link.md'));
    expect((await discoverBriefings(odd.settings().run)).sources).toEqual([
      'content/[a]{b}*.md',
      'content/a\nb.md',
    ]);
  });

  it('names what is no briefing in spite of its name, wherever a link leads', async () => {
    const odd = temporaryProject({ 'content/deep/a.md': '', 'x/c.md': '' });
    const links = [
      'dangling.md',
      'sub',
      'v1.2',
      'deep/b.md',
      'picture.png',
      '_draft.md',
      'README.md',
    ];
    for (const name of links) symlinkSync('/nowhere/at/all', path.join(odd.root, 'content', name));
    expect(await discoverBriefings(odd.settings().run)).toEqual({
      sources: ['content/deep/a.md'],
      passedOver: [
        { path: 'content/dangling.md', is: 'link' },
        { path: 'content/deep/b.md', is: 'link' },
        { path: 'content/sub', is: 'link' },
        { path: 'content/v1.2', is: 'link' },
      ],
    });
  });

  it('refuses a project without content folder', async () => {
    const settings = { ...project.settings().run, content: 'nowhere' };
    await expect(discoverBriefings(settings)).rejects.toMatchObject({ kind: 'usage' });
  });
});

describe('nameBriefings', () => {
  it('makes paths relative to the project, each once, in the order given', async () => {
    const cwd = path.join(project.root, 'content');
    const files = ['b.md', './deep/../a.md', path.join(cwd, 'b.md')];
    expect(await nameBriefings(files, cwd, project.root)).toEqual(['content/b.md', 'content/a.md']);
  });

  it('names everything that is wrong at once', async () => {
    const files = ['none.md', 'content', '/etc/hosts'];
    await expect(nameBriefings(files, project.root, project.root)).rejects.toMatchObject({
      kind: 'usage',
      message: expect.stringMatching(
        /`none\.md` does not exist; `content` is a folder, .*; `\/etc\/hosts` lies outside/,
      ),
    });
  });
});

describe('findProject', () => {
  it('finds the nearest settings upward', async () => {
    const nested = temporaryProject({ 'briefpress.yaml': 'paper: a4\n', 'a/b/c.md': '' });
    expect(await findProject(path.join(nested.root, 'a/b'))).toEqual({
      root: nested.root,
      config: 'paper: a4\n',
    });
  });

  it('takes the working folder where there are none', async () => {
    const cwd = path.join(project.root, 'content');
    expect(await findProject(cwd)).toEqual({ root: cwd, config: undefined });
  });

  it('takes the folder that the caller names, whatever stands above', async () => {
    const nested = temporaryProject({ 'briefpress.yaml': 'paper: a4\n', 'a/b.md': '' });
    expect(await findProject(nested.root, 'a')).toEqual({
      root: path.join(nested.root, 'a'),
      config: undefined,
    });
  });

  it('refuses settings that cannot be read', async () => {
    const broken = temporaryProject({ 'briefpress.yaml/folder': '' });
    await expect(findProject(broken.root)).rejects.toMatchObject({
      kind: 'usage',
      message: expect.stringContaining('`briefpress.yaml` cannot be read'),
    });
  });
});
