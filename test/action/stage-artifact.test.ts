import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { stageArtifact } from '../../action/stage-artifact.mjs';
import { temporaryProject } from '../support/temporary-project.ts';

/** SHA-256 of `one`. */
const ONE = '7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed';

function project(files: Record<string, string>) {
  const { root, write } = temporaryProject({});
  write(Object.fromEntries(Object.entries(files).map(([name, text]) => [`out/${name}`, text])));
  const folder = path.join(root, 'work/artifact');
  mkdirSync(folder, { recursive: true });
  return { out: path.join(root, 'out'), folder };
}

const reportOf = (...paths: string[]) => ({
  briefings: paths.map((one) => ({ output: { path: one } })),
});

it('lays out one PDF by itself, under its own name', async () => {
  const { out, folder } = project({ 'africa/chad.pdf': 'one', 'manifest.json': '{}' });
  const staged = await stageArtifact({ report: reportOf('africa/chad.pdf'), out, folder });
  expect(staged).toMatchObject({ count: 1, renamed: 0, pdf: path.join(folder, 'chad.pdf') });
  expect(readdirSync(folder)).toEqual(['chad.pdf']);
  expect(readFileSync(staged.checksums, 'utf8')).toBe(`${ONE}  chad.pdf\n`);
});

it('lays out several with manifest and digests, and none that this run does not stand for', async () => {
  const files = { 'b.pdf': 'two', 'a/x.pdf': 'one', 'old.pdf': 'old', 'manifest.json': '{}' };
  const { out, folder } = project(files);
  const report = { briefings: [...reportOf('b.pdf', 'a/x.pdf').briefings, {}] };
  const staged = await stageArtifact({ report, out, folder });
  expect(staged).toMatchObject({ count: 2, renamed: 0, pdf: '' });
  const found = readdirSync(folder, { recursive: true }).map(String).sort();
  expect(found).toEqual(['SHA256SUMS', 'a', 'a/x.pdf', 'b.pdf', 'manifest.json']);
  expect(readFileSync(staged.checksums, 'utf8').split('\n')[0]).toBe(`${ONE}  a/x.pdf`);
});

it('tells how many are called otherwise, as artifacts refuse signs of their names', async () => {
  const { out, folder } = project({ 'a:b.pdf': 'one', 'c.pdf': 'two', 'manifest.json': '{}' });
  const report = reportOf('a:b.pdf', 'c.pdf');
  expect(await stageArtifact({ report, out, folder })).toMatchObject({ count: 2, renamed: 1 });
});

it('lays out nothing where nothing was built', async () => {
  const { out, folder } = project({});
  const staged = await stageArtifact({ report: { briefings: [{}] }, out, folder });
  expect(staged).toEqual({ count: 0, renamed: 0, checksums: '', pdf: '' });
});
