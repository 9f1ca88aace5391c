import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { briefingText } from './support/briefing-text.ts';
import { runCommandLine } from './support/run-command-line.ts';
import { type TemporaryProject, temporaryProject } from './support/temporary-project.ts';
import { isThere, trialsOf } from './support/try-document.ts';

interface Pattern {
  regexp: string;
  file: number;
  line: number;
  column: number;
  severity: number;
  message: number;
  code: number;
}

interface Tasks {
  tasks: { problemMatcher: { pattern: Pattern } }[];
}

const blockOf = (file: string) =>
  trialsOf('docs/editors.md').find((trial) => trial.file === file)?.text ?? '';

/** Where the messages stand, and what they say. */
const FOUND = [
  ['content/a b.md', '6', '6', 'warning', 'html-not-rendered'],
  ['content/a b.md', '6', '13', 'warning', 'html-not-rendered'],
  ['content/b.md', '4', '1', 'error', 'front-matter-known-key'],
];

describe('what docs/editors.md tells editors', () => {
  let project: TemporaryProject;
  let told: string;

  beforeAll(async () => {
    project = temporaryProject({
      'content/a b.md': briefingText('Text <b>with</b> HTML.'),
      'content/b.md': briefingText('One.', ['sutbitle: x']),
    });
    told = (await runCommandLine(project, ['check'])).stderr;
  });

  it('lets VS Code find each message in what `check` prints, and nothing else', () => {
    const { tasks } = JSON.parse(blockOf('.vscode/tasks.json')) as Tasks;
    const pattern = tasks[0]?.problemMatcher.pattern;
    if (!pattern) throw new Error('no pattern');
    const { regexp, file, line, column, severity, code, message } = pattern;
    const found = told.split('\n').flatMap((text) => {
      const match = new RegExp(regexp).exec(text);
      return match ? [match] : [];
    });
    const said = found.map((match) => [file, line, column, severity, code].map((at) => match[at]));
    expect(said.sort()).toEqual(FOUND.toSorted());
    for (const match of found) expect(match[message]).toMatch(/expected|HTML/);
  });

  it('names schemas that are there', () => {
    const names = readFileSync('docs/editors.md', 'utf8').matchAll(
      /briefpress\/(schemas\/[\w-]+\.json)/g,
    );
    const files = [...names].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it.skipIf(!isThere('vim'))('lets Vim find each message in what `check` prints', () => {
    project.write({ 'told.txt': told, 'briefpress.vim': blockOf('.briefpress.vim') });
    const list = path.join(project.root, 'list.json');
    const commands = [
      'source briefpress.vim',
      'cgetfile told.txt',
      `call writefile([json_encode(map(getqflist(), {_, e -> [bufname(e.bufnr), e.lnum, e.col, e.type]}))], '${list}')`,
      'qa!',
    ];
    const calls = commands.flatMap((command) => ['-c', command]);
    spawnSync('vim', ['-u', 'NONE', '-N', '-es', ...calls], { cwd: project.root });
    const found = JSON.parse(readFileSync(list, 'utf8')) as [string, number, number, string][];
    const said = found.map(([file, line, column, type]) => [file, `${line}`, `${column}`, type]);
    const wanted = FOUND.map(([file, line, column, level]) => [file, line, column, level?.[0]]);
    expect(said.sort()).toEqual(wanted.sort());
  });
});
