import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookForSource } from '../../src/io/look-for-source.ts';
import { temporaryProject } from '../support/temporary-project.ts';

describe('lookForSource', () => {
  it.each([
    ['a file', 'content/a.md', 'there'],
    ['a link to nothing, which is still there itself', 'content/dangling.md', 'there'],
    ['a file below a link to nothing', 'content/away/deep/a.md', 'there'],
    ['a path out of the project', '../elsewhere/a.md', 'there'],
    ['the project itself', '.', 'there'],
    ['no file', 'content/b.md', 'gone'],
    ['no file in a folder that is gone, too', 'content/old/deep/a.md', 'gone'],
    ['a file below what is a file now', 'content/a.md/b.md', 'gone'],
    ['a file behind a link that leads to where there is none', 'content/here/b.md', 'there'],
  ])('finds %s', async (_, source, found) => {
    const { root, settings } = temporaryProject({ 'content/a.md': '', 'other/x': '' });
    symlinkSync('/nowhere/at/all', path.join(root, 'content/away'));
    symlinkSync('/nowhere/at/all', path.join(root, 'content/dangling.md'));
    symlinkSync('../other', path.join(root, 'content/here'));
    expect(await lookForSource(settings().run, source)).toBe(found);
  });

  it('looks through a content folder that is itself a link', async () => {
    const { root, settings } = temporaryProject({ 'texts/a.md': '' });
    symlinkSync('texts', path.join(root, 'content'));
    expect(await lookForSource(settings().run, 'content/a.md')).toBe('there');
    expect(await lookForSource(settings().run, 'content/b.md')).toBe('gone');
  });
});
