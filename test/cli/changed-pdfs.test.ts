import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { listChanged } from '../../src/cli/changed-pdfs.ts';
import type { RawOptions } from '../../src/options.ts';
import { emptyRecord } from '../../src/record/empty-record.ts';
import { buildAll } from '../../src/runs/build-all.ts';
import type { BriefingResult } from '../../src/runs/run-result.ts';
import { briefingText } from '../support/briefing-text.ts';
import { openLightRun } from '../support/open-light-run.ts';
import { runCommandLine } from '../support/run-command-line.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';
import { itWidely } from '../support/widely.ts';

function resultOf(file: string): BriefingResult {
  const document = { title: '', identifier: '', lang: 'en' };
  const output = { path: file, sha256: '', bytes: 1, pages: 1, ...document };
  const base = { source: '', messages: [], ...emptyRecord(), timings: {} };
  return { ...base, status: 'built', output, changed: true };
}

const list = (names: string[], folder: string, end: '\n' | '\0') =>
  listChanged({ briefings: names.map(resultOf), removed: [] }, folder, '/desk', end);

describe('the paths of changed PDFs', () => {
  it('begin at the working folder', () => {
    expect(list(['a.pdf', 'deep/b.pdf'], '/desk/out', '\n')).toBe('out/a.pdf\nout/deep/b.pdf\n');
    expect(list(['a.pdf'], '/other/out', '\n')).toBe('../other/out/a.pdf\n');
  });

  it('are never an option, nor a command to a CI', () => {
    expect(list(['-rf.pdf', '::error::x.pdf', '##[error]x.pdf'], '/desk', '\n')).toBe(
      './-rf.pdf\n./::error::x.pdf\n./\\u{23}#[error]x.pdf\n',
    );
  });

  it('have a line each, and end with NUL just as they are', () => {
    expect(list(['a\nb.pdf'], '/desk', '\n')).toBe('a\\u{A}b.pdf\n');
    expect(list(['a\nb.pdf', '-c.pdf'], '/desk', '\0')).toBe('a\nb.pdf\0./-c.pdf\0');
  });

  it('leave out what has not changed', () => {
    const { changed: _, ...same } = resultOf('a.pdf');
    expect(listChanged({ briefings: [same], removed: [] }, '/desk', '/desk', '\n')).toBe('');
  });
});

describe('what a build changed', () => {
  let project: TemporaryProject;
  /** Builds without a browser, and tells what was built and what is listed. */
  const changedBy = async (options: RawOptions = {}) => {
    const result = await buildAll(openLightRun(project, options).run);
    return {
      statuses: result.briefings.map(({ status }) => status),
      listed: listChanged(result, path.join(project.root, 'out'), project.root, '\n'),
    };
  };

  beforeAll(async () => {
    project = temporaryProject({ 'content/a.md': briefingText(), 'content/b.md': briefingText() });
    await changedBy();
  });

  it('does not count a PDF that was built anew with the same bytes', async () => {
    expect(await changedBy({ force: true })).toEqual({ statuses: ['built', 'built'], listed: '' });
  });

  it('counts a PDF that somebody removed or changed', async () => {
    project.remove('out/a.pdf');
    expect((await changedBy()).listed).toBe('out/a.pdf\n');
    project.write({ 'out/b.pdf': 'edited by hand' });
    expect((await changedBy()).listed).toBe('out/b.pdf\n');
  });

  it('still lists what was built where another briefing failed', async () => {
    project.write({ 'content/bad.md': 'no front matter', 'content/a.md': briefingText('New.') });
    expect(await changedBy()).toEqual({
      statuses: ['built', 'unchanged', 'failed'],
      listed: 'out/a.pdf\n',
    });
  });
});

describe('build --only-changed', () => {
  let project: TemporaryProject;
  const run = (...args: string[]) => runCommandLine(project, ['build', ...args]);

  beforeAll(() => {
    project = temporaryProject({
      'content/a.md': briefingText(),
      "content/deep/it's $(new) here.md": briefingText(),
    });
  });

  it('lists what a build changed, and nothing when there is nothing', async () => {
    const first = await run('--only-changed');
    expect([first.code, first.stdout.split('\n').sort()]).toEqual([
      0,
      ['', 'out/a.pdf', "out/deep/it's $(new) here.pdf"],
    ]);
    const second = await run('--only-changed');
    expect([second.code, second.stdout]).toEqual([0, '']);
  });

  it('gives a script names that it can use, whatever is in them', async () => {
    project.write({ "content/deep/it's $(new) here.md": briefingText('Another paragraph.') });
    const { stdout } = await run('--only-changed', '-0', '--quiet');
    expect(stdout).toBe("out/deep/it's $(new) here.pdf\0");
    expect(existsSync(path.join(project.root, stdout.slice(0, -1)))).toBe(true);
  });

  itWidely('lists the file that was named', async () => {
    const toFile = ['content/a.md', '-o', 'shelf/one.pdf', '--only-changed'];
    expect((await run(...toFile)).stdout).toBe('shelf/one.pdf\n');
    expect((await run(...toFile)).stdout).toBe('');
  });

  itWidely('is told in JSON as well', async () => {
    await run();
    project.write({ 'content/a.md': briefingText('Newer.') });
    const { stdout } = await run('--json');
    const { briefings } = JSON.parse(stdout) as { briefings: BriefingResult[] };
    const told = briefings.map(({ changed, output }) => [output?.path, changed]);
    expect(told).toHaveLength(2);
    expect(told).toContainEqual(['a.pdf', true]);
    expect(told).toContainEqual([expect.not.stringMatching('^a.pdf'), undefined]);
  });

  it.each([
    [['--only-changed', '--json'], '`--only-changed` and `--json` both want standard output'],
    [['content/a.md', '-o', '-', '--only-changed'], '`-o -` and `--only-changed` both want'],
    [['--null'], '`--null` ends the paths of `--only-changed`'],
  ])('is refused where it makes no sense: %j', async (args, reason) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(reason)]);
    if (!args.includes('--json')) expect(stdout).toBe('');
  });
});
