import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { loadPeers } from '../../src/watch/load-peers.ts';
import { type FileWatch, watchFiles } from '../../src/watch/watch-files.ts';
import { slow } from '../support/slow.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';

let watch: FileWatch | undefined;
let signs = 0;
afterEach(() => watch?.close());

async function watched(project: TemporaryProject, files: string[]) {
  const told: string[] = [];
  const { root } = project;
  mkdirSync(path.join(root, 'content'), { recursive: true });
  watch = await watchFiles(
    {
      root,
      content: path.join(root, 'content'),
      out: path.join(root, 'content/out'),
      report: (file, event) => void told.push(`${event} ${path.relative(root, file)}`),
      fail: (error) => void told.push(error.message),
    },
    loadPeers().chokidar,
  );
  await watch.add(files.map((file) => path.join(root, file)));
  await allHeard(project, told);
  return told;
}

/** Wait until what was written before is told: the sign of one more file, written now, comes after it. */
async function allHeard(project: TemporaryProject, told: string[]): Promise<void> {
  const last = `content/sign-${++signs}.md`;
  project.write({ [last]: '' });
  await heard(told).toContain(`came ${last}`);
  told.splice(0, told.length, ...told.filter((line) => line !== `came ${last}`));
}

const heard = (told: string[]) =>
  expect.poll(() => told.join(', '), { timeout: 5000, interval: 20 });

describe('files that are watched', slow, () => {
  it('are told when they change, go and come again', async () => {
    const project = temporaryProject({ 'content/a.md': 'one' });
    const told = await watched(project, ['content/a.md']);
    project.write({ 'content/a.md': 'two' });
    await heard(told).toContain('changed content/a.md');
    project.remove('content/a.md');
    await heard(told).toContain('went content/a.md');
    await allHeard(project, told);
    told.length = 0;
    project.write({ 'content/a.md': 'three' });
    await heard(told).toContain('content/a.md');
  });

  it('are told when another file is put in their place, again and again', async () => {
    const project = temporaryProject({ 'sources/a.bib': 'one', 'content/a.md': '' });
    const told = await watched(project, ['sources/a.bib']);
    for (const text of ['two', 'three', 'four']) {
      told.length = 0;
      project.write({ 'sources/a.bib~': text });
      renameSync(
        path.join(project.root, 'sources/a.bib~'),
        path.join(project.root, 'sources/a.bib'),
      );
      await heard(told).toContain('sources/a.bib');
      await allHeard(project, told);
    }
  });

  it('are told when they come to be, with the folder that they lie in', async () => {
    const project = temporaryProject({ 'content/a.md': '' });
    const told = await watched(project, ['data/new/rows.csv']);
    project.write({ 'data/new/rows.csv': 'a,b' });
    await heard(told).toContain('data/new/rows.csv');
  });

  it('are those that were named, and the briefings', async () => {
    const project = temporaryProject({ 'content/a.md': '', 'secret.txt': '', 'data/rows.csv': '' });
    const told = await watched(project, ['data/rows.csv']);
    project.write({
      'secret.txt': 'x',
      'data/other.csv': 'x',
      'content/out/a.pdf': 'x',
      'content/.git/index': 'x',
      'content/deep/b.md': 'x',
    });
    await heard(told).toContain('came content/deep/b.md');
    await allHeard(project, told);
    expect(told).toEqual(['came content/deep/b.md']);
  });

  it('are told where a link leads to their folder, also when the link is taken away', async () => {
    const project = temporaryProject({ 'shared/a.csv': 'one', 'content/a.md': '' });
    symlinkSync(path.join(project.root, 'shared'), path.join(project.root, 'content/linked'));
    const told = await watched(project, ['content/linked/a.csv']);
    project.write({ 'shared/a.csv': 'two' });
    await heard(told).toContain('changed content/linked/a.csv');
    project.remove('content/linked');
    await heard(told).toContain('went content/linked/a.csv');
  });

  it('are told when they come just as others begin to be watched', async () => {
    const project = temporaryProject({ 'content/a.md': '', 'content/b.md': '' });
    const told = await watched(project, ['content/a.md']);
    await watch?.add([path.join(project.root, 'content/b.md')]);
    project.write({ 'content/new.md': '' });
    await heard(told).toContain('came content/new.md');
  });

  it('are told of the last of many changes, however close they follow', async () => {
    const project = temporaryProject({ 'content/a.md': '' });
    const { root } = project;
    const file = path.join(root, 'content/a.md');
    const told = await watched(project, ['content/a.md']);
    for (let edit = 0; edit < 200; edit++) {
      writeFileSync(file, `edit ${edit}`);
      await sleep(1);
    }
    await heard(told).toContain('changed content/a.md');
    await allHeard(project, told);
    for (const wait of [1, 10, 30, 45]) {
      writeFileSync(file, 'the last but one');
      await sleep(wait);
      told.length = 0;
      writeFileSync(file, 'the last');
      await heard(told).toContain('changed content/a.md');
      await allHeard(project, told);
    }
  });
});
