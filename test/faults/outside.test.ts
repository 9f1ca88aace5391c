import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { briefingText } from '../support/briefing-text.ts';
import { type Ended, runCommandLine } from '../support/run-command-line.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';

let project: TemporaryProject;
/** A folder beside the project. */
let outside: string;

beforeEach(() => {
  project = temporaryProject({
    'content/a.md': briefingText(),
    'content/sub/b.md': briefingText(),
    'inside/x': '',
  });
  outside = path.join(project.root, '../outside');
  mkdirSync(outside);
  writeFileSync(path.join(outside, 'manifest.json'), 'theirs');
});

const link = (to: string, name: string) => symlinkSync(to, path.join(project.root, name));
const run = (...args: string[]): Promise<Ended> => runCommandLine(project, args);

describe.skipIf(process.platform === 'win32')('an output folder that is a link', () => {
  it.each([
    ['straight', 'out', '../outside'],
    ['by a detour', 'out', '../outside/../outside'],
    ['by a second link', 'out', 'way'],
  ])('out of the project is refused, and nothing is written there: %s', async (_, name, to) => {
    link('../outside', 'way');
    link(to, name);
    const { code, stderr } = await run('build');
    expect([code, readdirSync(outside)]).toEqual([2, ['manifest.json']]);
    expect(stderr).toMatch(
      /^briefpress: `.*out` is a link that leads out of the project\n {4}.*`-o`/m,
    );
  });

  it('in the settings is refused as well, wherever on the way the link stands', async () => {
    link('../outside', 'made');
    project.write({ 'briefpress.yaml': 'out: made/deep/er\n' });
    expect([(await run('build')).code, readdirSync(outside)]).toEqual([2, ['manifest.json']]);
  });

  it('to nothing is never written through', async () => {
    link('../elsewhere', 'out');
    const { code } = await run('build');
    expect([code, readdirSync(path.dirname(outside)).includes('elsewhere')]).toEqual([3, false]);
  });

  it('in the project is taken', async () => {
    link('inside', 'out');
    expect([(await run('build')).code, project.list('inside')]).toEqual([
      0,
      ['a.pdf', 'manifest.json', 'sub', 'x'],
    ]);
  });

  it('is the wish of a caller who names it', async () => {
    link('../outside', 'out');
    const { code } = await run('build', '-o', 'out');
    expect([code, readdirSync(outside).sort()]).toEqual([0, ['a.pdf', 'manifest.json', 'sub']]);
  });

  it('is told by doctor, which writes nothing there', async () => {
    link('../outside', 'out');
    const { code, stdout } = await run('doctor');
    expect([code, readdirSync(outside)]).toEqual([3, ['manifest.json']]);
    expect(stdout).toMatch(/^✗ output +.* leads out of the project\n {4}\S/m);
  });
});

describe.skipIf(process.platform === 'win32')('a link in the output folder', () => {
  it.each([[[]], [['-o', 'out']]])(
    'in place of a subfolder fails its briefing: %j',
    async (args) => {
      project.write({ 'out/x': '' });
      link('../../outside', 'out/sub');
      const { code, stderr } = await run('build', ...args);
      expect([code, readdirSync(outside)]).toEqual([2, ['manifest.json']]);
      expect(stderr).toContain('out/sub` is a link that leads out of the project');
      expect(project.list('out')).toContain('a.pdf');
    },
  );

  it('in place of the manifest is refused', async () => {
    project.write({ 'out/x': '' });
    link('../../outside/manifest.json', 'out/manifest.json');
    const { code, stderr } = await run('build');
    expect([code, project.list('out')]).toEqual([2, ['manifest.json', 'x']]);
    expect(stderr).toContain('manifest.json` is a link that leads out of the project');
  });

  it('in place of a PDF is replaced, and what it led to stays', async () => {
    project.write({ 'out/x': '' });
    link('../../outside/manifest.json', 'out/a.pdf');
    expect((await run('build')).code).toBe(0);
    expect(project.read('../outside/manifest.json').toString()).toBe('theirs');
    expect(project.read('out/a.pdf').subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe.skipIf(process.platform === 'win32')('settings that are a link', () => {
  it.each([
    ['to a file outside', '../outside/secret.yaml'],
    ['to a device', '/dev/zero'],
  ])('out of the project are not read: %s', async (_, to) => {
    writeFileSync(path.join(outside, 'secret.yaml'), 'CANARY: 1\n');
    link(to, 'briefpress.yaml');
    const { code, stdout, stderr } = await run('check');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'briefpress: `briefpress.yaml` cannot be read: it is a link that leads out of the project\n' +
        '    It must be a text file of the project, of at most 100 kB, that you may read.\n',
    );
  });

  it('in the project are read', async () => {
    project.write({ 'inside/settings.yaml': 'content: nowhere\n' });
    link('inside/settings.yaml', 'briefpress.yaml');
    expect((await run('check')).stderr).toContain('no folder `nowhere`');
  });

  it('or very large are refused', async () => {
    project.write({ 'briefpress.yaml': `# ${'x'.repeat(100_000)}\n` });
    const { code, stderr } = await run('check');
    expect([code, stderr]).toEqual([2, expect.stringContaining('it is larger than 100 kB')]);
  });
});

describe.skipIf(process.platform === 'win32')('a templates folder that is a link', () => {
  it('out of the project is not listed', async () => {
    mkdirSync(path.join(outside, 'canary'));
    link('../outside', 'templates');
    const { code, stdout, stderr } = await run('template', 'check');
    expect([code, stdout + stderr]).toEqual([2, expect.not.stringContaining('canary')]);
    expect(stderr).toContain('templates` is a link that leads out of the project');
  });
});

describe.skipIf(process.platform === 'win32')('a content folder that is a link', () => {
  it('out of the project is not listed', async () => {
    writeFileSync(path.join(outside, 'canary.md'), briefingText());
    project.write({ 'briefpress.yaml': 'content: texts\n' });
    link('../outside', 'texts');
    const { code, stderr } = await run('check');
    expect([code, stderr]).toEqual([2, expect.not.stringContaining('canary')]);
    expect(stderr).toContain('`texts` is a link that leads out of the project');
  });

  it('in the project is taken', async () => {
    project.write({ 'briefpress.yaml': 'content: texts\n' });
    link('content', 'texts');
    expect((await run('check')).code).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('what looks like a briefing and is none', () => {
  it('is told in one line each, and its earlier PDF stays', async () => {
    await run('build');
    renameSync(path.join(project.root, 'content/sub'), path.join(outside, 'sub'));
    link('../../outside/sub', 'content/sub');
    link('/nowhere/at/all', 'content/dangling.md');
    spawnSync('mkfifo', [path.join(project.root, 'content/pipe.md')]);

    const { code, stderr } = await run('build');
    const { stdout } = await run('build', '--json');
    expect([code, project.list('out/sub')]).toEqual([0, ['b.pdf']]);
    expect(stderr.split('\n').filter((line) => line.startsWith('note: `content'))).toEqual([
      'note: `content/dangling.md` is passed over: it is a link, and links are not followed here; put the file or folder itself there',
      'note: `content/pipe.md` is passed over: it is a pipe and no regular file; put the text itself there',
      'note: `content/sub` is passed over: it is a link, and links are not followed here; put the file or folder itself there',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      briefings: [{ source: 'content/a.md' }],
      removed: [],
      passedOver: [
        { path: 'content/dangling.md', is: 'link' },
        { path: 'content/pipe.md', is: 'pipe' },
        { path: 'content/sub', is: 'link' },
      ],
    });
  });

  it.each(['check', 'refs'])(
    'is told by %s as well, and not where quiet is asked for',
    async (command) => {
      link('/nowhere/at/all', 'content/dangling.md');
      const loud = await run(command);
      expect([loud.code, loud.stderr]).toEqual([
        0,
        expect.stringContaining('note: `content/dangling.md` is passed over: it is a link'),
      ]);
      expect((await run(command, '--quiet')).stderr).not.toContain('passed over');
      expect((await run(command, 'content/a.md')).stderr).not.toContain('passed over');
    },
  );
});
