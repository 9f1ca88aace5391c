import { createHash } from 'node:crypto';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { removeOutput } from '../../src/publish/remove-output.ts';
import { temporaryProject } from '../support/temporary-project.ts';

const sha256 = createHash('sha256').update('ours').digest('hex');
const output = (file: string) => ({
  path: file,
  sha256,
  bytes: 4,
  pages: 1,
  title: '',
  identifier: '',
  lang: 'en',
});

describe('removeOutput', () => {
  it('removes a file that holds what we wrote', async () => {
    const project = temporaryProject({ 'out/a.pdf': 'ours' });
    expect(await removeOutput(path.join(project.root, 'out'), output('a.pdf'))).toBe(true);
    expect(project.list('out')).toEqual([]);
  });

  it.each([
    ['was edited', 'edited.pdf'],
    ['is not there', 'none.pdf'],
    ['lies outside', '../precious.pdf'],
    ['lies outside by a detour', 'deep/../../precious.pdf'],
    ['is the folder itself', '.'],
    ['is the folder above', '..'],
    ['lies outside behind a link', 'link/precious.pdf'],
  ])('keeps its hands off a file that %s', async (_, file) => {
    const project = temporaryProject({ 'out/edited.pdf': 'theirs', 'precious.pdf': 'ours' });
    symlinkSync(project.root, path.join(project.root, 'out/link'));
    expect(await removeOutput(path.join(project.root, 'out'), output(file))).toBe(false);
    expect(project.list('.')).toContain('precious.pdf');
  });

  it('keeps its hands off an absolute path', async () => {
    const project = temporaryProject({ 'out/a.pdf': 'ours', 'precious.pdf': 'ours' });
    const precious = path.join(project.root, 'precious.pdf');
    expect(await removeOutput(path.join(project.root, 'out'), output(precious))).toBe(false);
  });
});
