import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseXml } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import { briefingText } from '../support/briefing-text.ts';
import { runCommandLine } from '../support/run-command-line.ts';
import { temporaryProject } from '../support/temporary-project.ts';
import { eachWidely, itWidely } from '../support/widely.ts';

const BAD = briefingText('Text [@nobody], and <b>HTML</b>.');

/** Reads each format as its readers do. */
const readers: Record<string, (text: string) => unknown> = {
  json: JSON.parse,
  sarif: JSON.parse,
  gitlab: JSON.parse,
  rdjson: JSON.parse,
  junit: (text) => parseXml(text).root,
};

/** One that is JSON, and one that is not. */
const two = ['sarif', 'junit'];
/** What comes out when a run goes wrong is written in one place for all formats. */
const one = ['junit'];
const besides = (few: string[]) => Object.keys(readers).filter((name) => !few.includes(name));

describe('a format for machines', () => {
  const project = temporaryProject({ 'content/a.md': BAD });
  const empty = temporaryProject({});

  eachWidely(two, besides(two))('%s is whole and alone on standard output', async (format) => {
    const { code, stdout } = await runCommandLine(project, ['check', '--format', format]);
    expect(code).toBe(1);
    expect(JSON.stringify(readers[format]?.(stdout))).toContain('nobody');
  });

  eachWidely(one, besides(one))('%s is whole when the call is wrong', async (format) => {
    const wrong = await runCommandLine(project, ['check', '--format', format, '--papre', 'a4']);
    expect(wrong.code).toBe(2);
    expect(JSON.stringify(readers[format]?.(wrong.stdout))).toContain('--papre');
    const none = await runCommandLine(empty, ['check', `--format=${format}`]);
    expect(none.code).toBe(2);
    expect(JSON.stringify(readers[format]?.(none.stdout))).toContain('no folder');
  });

  eachWidely(one, besides(one))('%s is whole when the machine fails', async (format) => {
    const good = temporaryProject({ 'content/a.md': briefingText(), blocked: '' });
    const args = ['build', '--format', format, '-o', 'blocked/out'];
    const { code, stdout } = await runCommandLine(good, args);
    expect(code).toBe(3);
    expect(JSON.stringify(readers[format]?.(stdout))).toContain('blocked');
  });

  it('`--json` is the same as `--format json`, and contradicts any other', async () => {
    const [one, other, both] = await Promise.all([
      runCommandLine(project, ['check', '--json']),
      runCommandLine(project, ['check', '--format', 'json']),
      runCommandLine(project, ['check', '--json', '--format', 'sarif']),
    ]);
    expect(one.stdout).toBe(other.stdout);
    expect(both.code).toBe(2);
  });

  it('lists the sources with `refs`, and their faults in the other formats', async () => {
    const list = await runCommandLine(project, ['refs', '--format', 'json']);
    expect(JSON.parse(list.stdout)).toMatchObject({ sources: [] });
    const { stdout } = await runCommandLine(project, ['refs', '--format', 'sarif']);
    expect(stdout).toContain('citation-defined');
  });
});

describe('--report', () => {
  it('writes several formats from one run, also into a folder that is not there', async () => {
    const project = temporaryProject({ 'content/a.md': BAD });
    const args = ['check', '--report', 'sarif=made/a.sarif', '--report=junit=made/a.xml'];
    const { code, stdout } = await runCommandLine(project, args);
    expect([code, stdout]).toEqual([1, '']);
    expect(JSON.parse(String(project.read('made/a.sarif')))).toMatchObject({ version: '2.1.0' });
    expect(String(project.read('made/a.xml'))).toMatch(/^<\?xml/);
  });

  eachWidely(['=x'], ['sarif', 'sarif=', 'pretty=x', 'word=x'])('refuses %j', async (wish) => {
    const project = temporaryProject({ 'content/a.md': BAD });
    const { code, stderr } = await runCommandLine(project, ['check', '--report', wish]);
    expect([code, /sarif=out\/briefings\.sarif/.test(stderr)]).toEqual([2, true]);
  });

  it('fails as the machine does when a report cannot be written, after the others', async () => {
    const project = temporaryProject({ 'content/a.md': BAD, file: '' });
    const args = ['check', '--report', 'sarif=file/a.sarif', '--report', 'junit=a.xml'];
    const { code, stderr } = await runCommandLine(project, args);
    expect(code).toBe(3);
    expect(stderr).toContain('file');
    expect(String(project.read('a.xml'))).toMatch(/^<\?xml/);
  });
});

describe('inside GitHub Actions', () => {
  const project = temporaryProject({ 'content/a.md': BAD, summary: '# Before\n' });
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_STEP_SUMMARY: path.join(project.root, 'summary'),
  };

  it('adds annotations on standard error and lists all in the summary of the job', async () => {
    const { stdout, stderr } = await runCommandLine(project, ['check'], { env });
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^::error file=content\/a\.md,line=\d+,.*title=citation-defined::/m);
    const summary = readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8');
    expect(summary).toMatch(/^# Before\n[\s\S]*\| content\/a\.md[\s\S]*citation-defined/);
  });

  it('leaves standard output to the format that was asked for', async () => {
    const { stdout, stderr } = await runCommandLine(project, ['check', '--format', 'json'], {
      env,
    });
    expect(JSON.parse(stdout)).toHaveProperty('briefings');
    expect(stderr).toMatch(/^::error /m);
  });

  itWidely(
    'adds none with `--format pretty`, and prints them once with `--format github`',
    async () => {
      const pretty = await runCommandLine(project, ['check', '--format', 'pretty'], { env });
      expect(`${pretty.stdout}${pretty.stderr}`).not.toMatch(/^::/m);
      const github = await runCommandLine(project, ['check', '--format', 'github'], { env });
      expect(github.stdout).toMatch(/^::error /);
      expect(github.stderr).not.toMatch(/^::/m);
    },
  );

  itWidely('names files from the root of the repository', async () => {
    const repository = temporaryProject({
      'docs/briefpress.yaml': '',
      'docs/content/a.md': BAD,
    });
    execFileSync('git', ['init', '-q'], { cwd: repository.root });
    const { stderr } = await runCommandLine(repository, ['check'], { cwd: 'docs', env });
    expect(stderr).toMatch(/^::error file=docs\/content\/a\.md,/m);
  });
});

describe('for people', () => {
  it('shows the line with a mark, the remedy, and where the rule is explained', async () => {
    const project = temporaryProject({ 'content/a.md': BAD });
    const { stderr } = await runCommandLine(project, ['check']);
    const lines = stderr.split('\n');
    const at = lines.findIndex((line) => line.includes('citation-defined'));
    expect(lines.slice(at + 1, at + 4)).toEqual([
      expect.stringMatching(/^ {4}Name a file under/),
      expect.stringMatching(/^ {4}\d+ \| Text \[@nobody\]/),
      expect.stringMatching(/^ +\| {7}\^+$/),
    ]);
    expect(stderr).toContain('rules.md#citation-defined');
  });

  it('shows no line of a file that a link leads to outside the project', async () => {
    const secret = temporaryProject({ 'secret.json': '[{"title": "TOP"}]' });
    const project = temporaryProject({
      'content/a.md': briefingText('Text [@a].').replace('---\n', '---\nbibliography: s.json\n'),
    });
    execFileSync('ln', [
      '-s',
      path.join(secret.root, 'secret.json'),
      `${project.root}/content/s.json`,
    ]);
    const { stderr } = await runCommandLine(project, ['check']);
    expect(stderr).not.toContain('TOP');
  });
});
