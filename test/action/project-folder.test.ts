import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../../action/project-folder.mjs';
import { temporaryProject } from '../support/temporary-project.ts';

it('finds the folder of the project, whatever it is called', () => {
  const { root } = temporaryProject({ 'work/a $(b) "c"/x.md': '', 'work/..notes/x.md': '' });
  const workspace = path.join(root, 'work');
  const found = ['.', 'a $(b) "c"', '..notes'].map((name) => projectFolder(workspace, name));
  expect(found.map((folder) => path.relative(workspace, folder))).toEqual([
    '',
    'a $(b) "c"',
    '..notes',
  ]);
});

it('refuses a folder that is not there, a file, and a way out of the repository', () => {
  const { root } = temporaryProject({ 'work/file': '', 'elsewhere/x.md': '' });
  const workspace = path.join(root, 'work');
  symlinkSync('../elsewhere', path.join(workspace, 'link'));
  const found = ['none', 'file', '..', '../elsewhere', 'link', '/'].map((name) => {
    try {
      return projectFolder(workspace, name);
    } catch (error) {
      return error instanceof Error ? error.message.replace(/^.*`, /, '') : '';
    }
  });
  const [none, out] = ['expected a folder of the repository', 'which lies outside the repository'];
  expect(found).toEqual([none, none, out, out, out, out]);
});
