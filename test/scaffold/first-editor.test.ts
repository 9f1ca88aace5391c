import { describe, expect, it } from 'vitest';
import { firstEditor } from '../../src/scaffold/first-editor.ts';
import { initProject } from '../../src/scaffold/init-project.ts';
import { temporaryProject } from '../support/temporary-project.ts';
import { trialsOf } from '../support/try-document.ts';

describe('what is written for an editor', () => {
  it('is what docs/editors.md shows', () => {
    const shown = trialsOf('docs/editors.md').filter(({ name }) => name === 'vscode');
    const files = Object.entries(firstEditor('content'));
    expect(files.map(([file, text]) => [file, JSON.parse(text)])).toEqual(
      shown.map(({ file, text }) => [file, JSON.parse(text)]),
    );
  });

  it('is written when it is asked for, and only then', async () => {
    const project = temporaryProject();
    await initProject(project.root, { version: '1.0.0' });
    expect(project.list('.vscode')).toEqual([]);
    await initProject(project.root, { version: '1.0.0', editor: 'vscode' });
    expect(project.list('.vscode')).toEqual(['settings.json', 'tasks.json']);
  });

  it('overwrites nothing', async () => {
    const project = temporaryProject({ '.vscode/settings.json': '{}' });
    const steps = await initProject(project.root, { version: '1.0.0', editor: 'vscode' });
    expect(steps).toContainEqual({ file: '.vscode/settings.json', what: 'kept' });
    expect(project.read('.vscode/settings.json').toString()).toBe('{}');
  });
});
