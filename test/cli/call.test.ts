import { beforeAll, describe, expect, it } from 'vitest';
import { briefingText } from '../support/briefing-text.ts';
import { type Ended, runCommandLine } from '../support/run-command-line.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';

let project: TemporaryProject;

beforeAll(() => {
  project = temporaryProject({
    'content/good.md': briefingText(),
    'content/folder.md/inner.md': briefingText(),
    'content/warned.md': briefingText('Text <b>with</b> HTML.'),
    file: 'a file, not a folder',
  });
});

const run = (...args: string[]): Promise<Ended> => runCommandLine(project, args);

describe('a call that asks about the program', () => {
  it('prints the help to standard output', async () => {
    const { code, stdout, stderr } = await run('--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^ {2}build [\s\S]*^ {2}check [\s\S]*^ {2}doctor /m);
  });

  it('promises every option in the help of a command', async () => {
    const { stdout } = await run('build', '--help');
    expect([...stdout.matchAll(/--([a-z]+)/g)].map((match) => match[1]).sort()).toEqual(
      [
        'output',
        'format',
        'report',
        'template',
        'paper',
        'conformance',
        'strict',
        'json',
        'quiet',
        'verbose',
        'force',
        'shard',
        // The option, what goes with it, and an example.
        'only',
        'only',
        'only',
        'null',
        'max',
        'no',
        'jobs',
        'sandbox',
        'browser',
        'root',
        'help',
      ].sort(),
    );
  });

  it('prints the version', async () => {
    const { code, stdout } = await run('--version');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
  });
});

describe('a wrong call ends with code 2, a line and a remedy', () => {
  it.each([
    ['an unknown option', ['build', '--wrong'], "unknown option '--wrong'"],
    ['an unknown command', ['bild'], "unknown command 'bild', did you mean build?"],
    ['an impossible paper', ['build', '--paper', 'a5'], "'a5'"],
    ['a number of jobs that is none', ['build', '--jobs', 'many'], 'whole number'],
    ['no job at all', ['build', '--jobs', '0'], '--jobs'],
    ['a template outside its folder', ['build', '--template', '../x'], '--template'],
    ['quiet and verbose', ['build', '--quiet', '--verbose'], 'contradict'],
    [
      'a file that does not exist',
      ['build', 'content/none.md'],
      '`content/none.md` does not exist',
    ],
    [
      'a folder named like a file',
      ['build', 'content/folder.md'],
      '`content/folder.md` is a folder',
    ],
    ['a file outside the project', ['check', '/etc/hostname'], 'lies outside the project'],
    [
      'two briefings for one file',
      ['build', 'content/good.md', 'content/warned.md', '-o', 'x.pdf'],
      'takes one briefing',
    ],
    ['no briefing for standard output', ['build', '-o', '-'], 'takes one briefing'],
    [
      'two results for standard output',
      ['build', 'content/good.md', '-o', '-', '--json'],
      'both want',
    ],
    [
      'a project without briefings',
      ['build', '--root', 'content/folder.md'],
      'no folder `content`',
    ],
    [
      'a size of the cache that is none',
      ['build'],
      'BRIEFPRESS_CACHE_SIZE',
      { BRIEFPRESS_CACHE_SIZE: 'much' },
    ],
    ['an unknown wish about the cache', ['cache', 'burn'], 'size, clean'],
    ['a time that is none', ['check'], 'SOURCE_DATE_EPOCH', { SOURCE_DATE_EPOCH: 'now' }],
  ])('%s', async (_, args, told, env: Record<string, string> = {}) => {
    const { code, stdout, stderr } = await runCommandLine(project, args, { env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(told);
    expect(stderr).toMatch(/^briefpress: .+\n {4}.+\n$/);
  });

  it('names all wrong inputs at once', async () => {
    const { stderr } = await run('check', 'content/none.md', 'content/folder.md');
    expect(stderr).toContain('`content/none.md` does not exist; `content/folder.md` is a folder');
  });
});

describe('a bug of ours', () => {
  it.each(['Promise.reject(new Error("stray"))', '(() => { throw new Error("stray") })()'])(
    'is told in one line without a stack trace: %s',
    async (bug) => {
      // It strikes as soon as the program runs; before that, there is only Node.
      const isRunning = 'process.listenerCount("uncaughtException") > 0';
      const script = encodeURIComponent(`setInterval(() => ${isRunning} && ${bug}, 5)`);
      const env = { NODE_OPTIONS: `--import data:text/javascript,${script}` };
      const { code, stderr } = await runCommandLine(project, ['check'], { env });
      expect([code, stderr]).toEqual([
        3,
        'briefpress: this is a bug of Briefpress, please report it: stray\n',
      ]);
    },
  );
});

describe('briefpress.yaml', () => {
  it('tells every wrong setting with its place', async () => {
    const wrong = temporaryProject({
      'briefpress.yaml': 'content: briefings\npapr: a4\npaper: a5\nout: ../elsewhere\n',
      'briefings/good.md': briefingText(),
    });
    const { code, stderr } = await runCommandLine(wrong, ['check']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(
        /briefpress\.yaml:2:1 `papr` is not a known key, expected `paper`.*:3:8 .*`paper`.*:4:6 .*`out`/,
      ),
    });
  });

  it('tells where its YAML breaks', async () => {
    const broken = temporaryProject({ 'briefpress.yaml': 'content: [\n', 'content/a.md': '' });
    const { code, stderr } = await runCommandLine(broken, ['check']);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/briefpress\.yaml:\d+:\d+ /)]);
  });

  it('is found upward from the working folder', async () => {
    const nested = temporaryProject({
      'briefpress.yaml': 'content: briefings\n',
      'briefings/deep/good.md': briefingText(),
    });
    const { code, stderr } = await runCommandLine(nested, ['check'], { cwd: 'briefings/deep' });
    expect([code, stderr]).toEqual([0, expect.stringContaining('✓ briefings/deep/good.md')]);
  });
});

describe('check', () => {
  it('writes nothing', async () => {
    const { code } = await run('check', 'content/good.md');
    expect([code, project.list('out')]).toEqual([0, []]);
  });

  it('lets a warning pass, with its place, rule and remedy', async () => {
    const { code, stderr } = await run('check', 'content/warned.md');
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(/^content\/warned\.md:6:6 {2}warning {2}.*html-not-rendered\n {4}\S/),
    ]);
  });

  it('takes a warning for an error when it is strict', async () => {
    const { code, stderr } = await run('check', 'content/warned.md', '--strict');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/warned\.md:6:6 {2}error/)]);
  });

  it('keeps quiet about warnings when it is told to', async () => {
    const { code, stderr } = await run('check', 'content/warned.md', '--quiet');
    expect([code, stderr]).toEqual([0, '']);
  });

  it('gives its results as JSON on standard output', async () => {
    const { stdout } = await run('check', 'content/warned.md', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      tool: { name: 'Briefpress' },
      briefings: [
        {
          source: 'content/warned.md',
          status: 'good',
          messages: [
            { source: 'briefpress', ruleId: 'html-not-rendered', place: { start: { line: 6 } } },
            {},
          ],
        },
      ],
    });
  });

  it('takes paths relative to the working folder', async () => {
    const { stderr } = await runCommandLine(
      project,
      ['check', '../content/good.md', '--root', '..'],
      { cwd: 'content' },
    );
    expect(stderr).toContain('✓ content/good.md');
  });
});
