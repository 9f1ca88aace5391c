import { describe, expect, it } from 'vitest';
import { willPrepare } from '../../src/cli/will-prepare.ts';
import { temporaryProject } from '../support/temporary-project.ts';

const MANIFEST = { 'out/manifest.json': '{}' };
const CONTENT = { 'content/a.md': 'Text.' };

describe('a call', () => {
  it.each<[string, string[], Record<string, string>, boolean]>([
    ['`check`', ['check'], MANIFEST, true],
    ['`refs`', ['refs', 'content/a.md'], MANIFEST, true],
    ['a build of one PDF', ['build', 'a.md', '-o', 'a.pdf'], MANIFEST, true],
    ['a build to standard output', ['build', 'a.md', '-o', '-'], MANIFEST, true],
    ['a build where something was built before', ['build'], { ...CONTENT, ...MANIFEST }, false],
    ['the first build', ['build', 'content/a.md', '--quiet'], CONTENT, true],
    [
      'the first build of a project with settings',
      ['build'],
      { 'briefpress.yaml': 'jobs: 2' },
      true,
    ],
    ['a build into a folder of the settings', ['build'], { 'briefpress.yaml': 'out: pdf' }, false],
    ['a build into another folder', ['build', '-o', 'pdf'], CONTENT, false],
    ['a build of another project', ['build', '--root=..'], CONTENT, false],
    ['a build somewhere inside a project', ['build'], {}, false],
    ['help', ['build', '--help'], CONTENT, false],
    ['`doctor`', ['doctor'], CONTENT, false],
    ['no command', [], CONTENT, false],
  ])('%s starts the thread that prepares, or leaves it', (_, argv, files, starts) => {
    expect(willPrepare(argv, temporaryProject(files).root)).toBe(starts);
  });
});
