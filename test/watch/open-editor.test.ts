import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/failure.ts';
import { editorLink } from '../../src/watch/editor-link.ts';
import { openEditor, readEditorCommand } from '../../src/watch/open-editor.ts';
import { temporaryProject } from '../support/temporary-project.ts';

describe('the command of an editor', () => {
  it('is parted into words, and has the file at its end unless it says where', () => {
    expect(readEditorCommand('code --goto {file}:{line}:{column}')).toEqual([
      'code',
      '--goto',
      '{file}:{line}:{column}',
    ]);
    expect(readEditorCommand('emacs +{line}')).toEqual(['emacs', '+{line}', '{file}']);
  });

  it('holds words together by quotes', () => {
    expect(readEditorCommand(`"/opt/my editor/run" --name='a b' {file}`)).toEqual([
      '/opt/my editor/run',
      '--name=a b',
      '{file}',
    ]);
  });

  it.each(['', '   ', '"code', "code '{file}"])('is refused as %j', (text) => {
    expect(() => readEditorCommand(text)).toThrow(Failure);
  });

  it('is started without a shell: nothing in a name is a command', async () => {
    const project = temporaryProject();
    const told = path.join(project.root, 'told.json');
    const script = path.join(project.root, 'editor.mjs');
    project.write({
      'editor.mjs': `import { renameSync, writeFileSync } from 'node:fs';
writeFileSync('${told}~', JSON.stringify(process.argv.slice(2)));
renameSync('${told}~', '${told}');`,
    });
    const file = `${project.root}/a $(touch ${project.root}/run) "b"; {line}.md`;
    const command = readEditorCommand(
      `"${process.execPath}" "${script}" {file}:{line} $(touch) | x`,
    );
    expect(await openEditor(command, { file, line: 12, column: 3 })).toBeUndefined();
    await expect.poll(() => existsSync(told), { timeout: 10_000 }).toBe(true);
    expect(JSON.parse(readFileSync(told, 'utf8'))).toEqual([`${file}:12`, '$(touch)', '|', 'x']);
    expect(project.list('.')).not.toContain('run');
  });

  it('is told as it is where it cannot be started', async () => {
    const fault = await openEditor(['/nowhere/editor'], { file: '/a.md', line: 1, column: 1 });
    expect(fault).toContain('ENOENT');
  });
});

describe('the address that opens an editor', () => {
  it('names file, line and column, whatever the file is called', () => {
    expect(editorLink({ file: '/home/ann/a b#c?.md', line: 12, column: 3 })).toBe(
      'vscode://file/home/ann/a%20b%23c%3F.md:12:3',
    );
    expect(editorLink({ file: 'C:\\texts\\a.md', line: 1, column: 1 })).toBe(
      'vscode://file/C%3A/texts/a.md:1:1',
    );
  });
});
