import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { verify } from '../../src/runs/verify.ts';
import { temporaryProject } from '../support/temporary-project.ts';
import { brokenPdf } from '../verify/good-pdf.ts';

const good = Buffer.from(brokenPdf(() => {}));
const bad = Buffer.from(brokenPdf(({ catalog }) => catalog.delete('Lang')));

function manifest(name: string, bytes: Uint8Array): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const output = { path: name, sha256, bytes: bytes.length, pages: 2 };
  return JSON.stringify({ manifestVersion: 1, briefings: [{ slug: 'rivers', output }] });
}

describe('verify', () => {
  const { root: cwd } = temporaryProject({
    'good.pdf': good,
    'bad.pdf': bad,
    'out/rivers.pdf': bad,
    'out/manifest.json': manifest('rivers.pdf', good),
  });

  it('has no finding about a good PDF', async () => {
    expect(await verify('good.pdf', { cwd })).toMatchObject({
      path: 'good.pdf',
      manifest: [],
      files: [{ path: 'good.pdf', findings: [] }],
    });
  });

  it('tells what is wrong with a bad one', async () => {
    const { files } = await verify('bad.pdf', { cwd });
    expect(files[0]?.findings.map(({ rule }) => rule)).toEqual(['language-given']);
  });

  it('holds a folder against its manifest, and looks at each of its PDFs', async () => {
    const report = await verify('out', { cwd });
    expect(report.files.map(({ path }) => path)).toEqual(['out/rivers.pdf']);
    const told = [...report.manifest, ...report.files.flatMap(({ findings }) => findings)];
    expect(told.length).toBeGreaterThan(1);
  });

  it('refuses what is not there, and a folder without a manifest', async () => {
    await expect(verify('none.pdf', { cwd })).rejects.toMatchObject({ kind: 'usage' });
    await expect(verify('.', { cwd })).rejects.toMatchObject({ kind: 'usage' });
  });

  it.skipIf(process.platform === 'win32')('follows no link, and waits for no pipe', async () => {
    const project = temporaryProject({
      'out/x': '',
      'else/rivers.pdf': good,
      'out/manifest.json': manifest('sub/rivers.pdf', good),
    });
    symlinkSync('../else', path.join(project.root, 'out/sub'));
    spawnSync('mkfifo', [path.join(project.root, 'pipe.pdf')]);
    const { files } = await verify('out', { cwd: project.root });
    expect(files[0]?.findings.map(({ rule }) => rule)).toEqual(['manifest-output']);
    await expect(verify('pipe.pdf', { cwd: project.root })).rejects.toMatchObject({
      kind: 'usage',
    });
  });

  it('stops at the signal before it reads a file of a folder', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(verify('out', { cwd, signal })).rejects.toThrow('enough');
  });
});
