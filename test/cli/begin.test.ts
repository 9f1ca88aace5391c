import { execFileSync, spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findProject } from '../../src/io/find-project.ts';
import { resolveSettings } from '../../src/options.ts';
import { buildAll } from '../../src/runs/build-all.ts';
import { openRun } from '../../src/runs/open-run.ts';
import { poolInThisThread } from '../support/pool-in-this-thread.ts';
import { runCommandLine } from '../support/run-command-line.ts';
import { press } from '../support/shared-press.ts';
import { temporaryProject } from '../support/temporary-project.ts';
import { eachWidely, itWidely } from '../support/widely.ts';

const FIRST = 'content/crossing-the-sound-1931-to-today.md';

describe('init', () => {
  it('begins a project that builds at once, without a warning', async () => {
    const project = temporaryProject({});
    execFileSync('git', ['init', '-q'], { cwd: project.root });
    execFileSync('git', ['config', 'user.name', 'Ida Brandt'], { cwd: project.root });
    const { code, stdout, stderr } = await runCommandLine(project, ['init']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.match(/^✓ wrote .*/gm)).toEqual([
      '✓ wrote briefpress.yaml',
      `✓ wrote ${FIRST}`,
      `✓ wrote ${FIRST.replace('.md', '.references.yaml')}`,
      '✓ wrote .gitignore',
    ]);
    const built = await runCommandLine(project, ['build', '--strict']);
    expect([built.code, built.stderr]).toEqual([
      0,
      expect.stringContaining('2 pages, 2 references'),
    ]);
    const [entry] = project.manifest().briefings;
    expect(entry?.eras.map(({ label }) => label)).toEqual(['The ferry', 'The bridge']);
    expect(String(project.read(FIRST))).toContain('Ida Brandt');
  });

  it('overwrites nothing, follows no link, and may be called again', async () => {
    const project = temporaryProject({
      'briefpress.yaml': 'paper: letter\n',
      '.gitignore': 'dist\n/out',
      elsewhere: 'mine',
    });
    project.write({ 'content/keep': '' });
    symlinkSync('../elsewhere', path.join(project.root, FIRST));
    const first = await runCommandLine(project, ['init', '--workflow', 'gitlab']);
    expect(first.stdout).toContain('· kept briefpress.yaml');
    expect(first.stdout).toContain(`· kept ${FIRST}`);
    expect(first.stdout).toContain('✓ added to .gitignore');
    expect(String(project.read('elsewhere'))).toBe('mine');
    expect(String(project.read('.gitignore'))).toBe('dist\n/out\nnode_modules/\n');
    const again = await runCommandLine(project, ['init', '--workflow', 'gitlab']);
    expect([again.code, again.stdout.match(/✓/g)]).toEqual([0, null]);
  });

  eachWidely(['github'], ['gitlab'])(
    'writes a job for %s when asked, into a folder that is made',
    async (kind) => {
      const project = temporaryProject({});
      const { code } = await runCommandLine(project, ['init', 'made/here', '--workflow', kind]);
      expect(code).toBe(0);
      const file = { github: '.github/workflows/briefings.yml', gitlab: '.gitlab-ci.yml' }[kind];
      const job = JSON.stringify(parse(String(project.read(`made/here/${file}`))));
      expect(job).toMatch(/npx --yes briefpress@\d+\.\d+\.\d+ build/);
      expect(job).not.toContain('pull_request_target');
    },
  );

  itWidely('uses the installed tool in the job where the lock file names it', async () => {
    const lock = { packages: { 'node_modules/briefpress': { version: '0.1.0' } } };
    const project = temporaryProject({ 'package-lock.json': JSON.stringify(lock) });
    await runCommandLine(project, ['init', '--workflow', 'github']);
    const job = String(project.read('.github/workflows/briefings.yml'));
    expect(job).toMatch(/npm ci[\s\S]*run: npx briefpress build/);
  });

  const packed: [resolved: string, said: string][] = [
    ['file:vendor/briefpress-0.1.0.tgz', ''],
    ['file:../briefpress-0.1.0.tgz', 'outside this repository'],
    ['../briefpress', 'outside this repository'],
    ['file:/home/ida/briefpress-0.1.0.tgz', 'outside this repository'],
  ];

  eachWidely(packed.slice(0, 2), packed.slice(2))(
    'says so in the job where no machine of it has %s',
    async (resolved, said) => {
      const lock = { packages: { 'node_modules/briefpress': { version: '0.1.0', resolved } } };
      const project = temporaryProject({ 'package-lock.json': JSON.stringify(lock) });
      await runCommandLine(project, ['init', '--workflow', 'gitlab']);
      const [first = ''] = String(project.read('.gitlab-ci.yml')).split('\n');
      expect(first.startsWith('#') ? first : '').toContain(said);
      expect(first.startsWith('#')).toBe(said !== '');
    },
  );

  it('names every setting with its default', async () => {
    const project = temporaryProject({});
    await runCommandLine(project, ['init']);
    const text = String(project.read('briefpress.yaml'));
    const settings = parse(text.replace(/^# (\w+: .*)$/gm, '$1')) as Record<string, unknown>;
    expect(settings).toMatchObject({ content: 'content', paper: 'a4', conformance: 'ua-a' });
    project.write({ 'briefpress.yaml': text.replace(/^# (\w+: .*)$/gm, '$1') });
    expect((await runCommandLine(project, ['check'])).code).toBe(0);
  });
});

describe('new', () => {
  it('writes a briefing under its title that builds at once', async () => {
    const project = temporaryProject({ 'briefpress.yaml': 'content: texts\n' });
    const title = 'Ärger: "Flut" # 2018\n---\n{%}';
    const { code, stdout } = await runCommandLine(project, ['new', title, '--into', 'a/b']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('texts/a/b/arger-flut-2018.md')]);
    const settings = resolveSettings({ strict: true }, await findProject(project.root), {
      BRIEFPRESS_CACHE_SIZE: '0',
    });
    const run = openRun(settings, { press, pool: poolInThisThread(project.root) });
    const { briefings } = await buildAll(run, { report() {} });
    await run.close();
    const told = briefings.flatMap(({ messages }) => messages.map(({ level }) => level));
    expect([briefings.map(({ status }) => status), new Set(told)]).toEqual([
      ['built'],
      new Set(['info']),
    ]);
    expect(JSON.parse(String(project.read('out/manifest.json'))).briefings[0].output.pages).toBe(2);
  });

  const refused: [what: string, args: string[], told: string][] = [
    ['a title without words', [' …'], 'has no words'],
    ['a folder outside', ['x', '--into', '../y'], 'is not in'],
    ['a file that is there', ['There'], 'is there already'],
    ['an absolute folder', ['x', '--into', '/tmp/y'], 'is not in'],
    ['a reference file that is there', ['Half'], 'is there already'],
  ];

  eachWidely(refused.slice(0, 3), refused.slice(3))(
    'refuses %s, and writes nothing',
    async (_, args, told) => {
      const files = { 'content/there.md': 'x', 'content/half.references.yaml': 'y' };
      const project = temporaryProject(files);
      const { code, stderr } = await runCommandLine(project, ['new', ...args]);
      expect([code, stderr]).toEqual([2, expect.stringContaining(told)]);
      expect(project.list('content')).toEqual(['half.references.yaml', 'there.md']);
      expect(String(project.read('content/there.md'))).toBe('x');
    },
  );
});

describe('complete', () => {
  const project = temporaryProject({
    'content/a.md': '',
    'content/deep/b.md': '',
    'templates/ministry/template.yaml': '',
    'templates/shared/boxes.css': '',
  });
  const suggested = async (...words: string[]) => {
    const { stdout } = await runCommandLine(project, ['complete', '--', ...words]);
    return stdout
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(':'))
      .map((line) => line.split('\t')[0]);
  };

  it('suggests commands, options, their values, and the briefings of the project', async () => {
    expect(await suggested('bu')).toEqual(['build']);
    expect(await suggested('build', '--format', '')).toContain('sarif');
    expect(await suggested('build', '')).toEqual(['content/a.md', 'content/deep/b.md']);
  });

  itWidely('suggests options and briefings for other commands as well', async () => {
    expect(await suggested('check', '--pap')).toEqual(['--paper']);
    expect(await suggested('watch', '')).toEqual(['content/a.md', 'content/deep/b.md']);
    expect(await suggested('watch', '--open')).toEqual(['--open-with']);
  });

  itWidely('suggests the templates of the tool and those of the project', async () => {
    const all = ['briefing', 'ministry', 'report', 'two-pager'];
    expect(await suggested('build', '--template', '')).toEqual(all);
    expect(await suggested('template', 'new', 'x', '--from', 'r')).toEqual(['report']);
  });

  eachWidely(['bash'], ['zsh', 'fish', 'powershell'])('prints the script of %s', async (shell) => {
    const { code, stdout } = await runCommandLine(project, ['complete', shell]);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/briefpress['"]?,? complete/)]);
    if (shell !== 'bash') return;
    expect(spawnSync('bash', ['-n'], { input: stdout }).status).toBe(0);
  });

  it('refuses a shell that it does not know', async () => {
    const { code, stderr } = await runCommandLine(project, ['complete', 'nosh']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('bash, zsh, fish or powershell')]);
  });
});

describe('help', () => {
  it.each([['-h'], ['help']])('is printed by `%s`, with examples', async (word) => {
    const project = temporaryProject({});
    const { code, stdout } = await runCommandLine(project, [word]);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/Examples:\n {2}briefpress init/)]);
  });

  const rest = ['new', 'watch', 'check', 'refs', 'doctor', 'verify', 'schema', 'complete'];

  eachWidely(['build'], ['init', ...rest])(
    'of %s has examples that begin with its name',
    async (command) => {
      const project = temporaryProject({});
      const [long, short] = await Promise.all([
        runCommandLine(project, ['help', command]),
        runCommandLine(project, [command, '-h']),
      ]);
      expect(long.stdout).toBe(short.stdout);
      const examples = long.stdout.split('Examples:\n')[1] ?? '';
      expect(examples).toContain(`briefpress ${command}`);
    },
  );
});
