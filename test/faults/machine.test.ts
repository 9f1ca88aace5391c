import { chmodSync, existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findCacheFolder } from '../../src/io/cache-folder.ts';
import {
  describeBrowserArchives,
  LIBRARIES,
  PROGRAM,
} from '../../src/print/browser/browser-archives.ts';
import { buildAll } from '../../src/runs/build-all.ts';
import { makeLong } from '../fixtures/briefings/make-long.ts';
import { liveBrowsers } from '../print/live-processes.ts';
import { briefingText } from '../support/briefing-text.ts';
import { type Ended, type RunOptions, runCommandLine } from '../support/run-command-line.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';

/** A project whose only briefing was built and has changed since. */
async function builtOnce(): Promise<TemporaryProject> {
  const project = temporaryProject({ 'content/note.md': briefingText('Old text.') });
  await buildAll(project.settings());
  project.write({ 'content/note.md': briefingText('New text.') });
  return project;
}

function writeProgram(project: TemporaryProject, script: string): string {
  project.write({ browser: script });
  const file = path.join(project.root, 'browser');
  chmodSync(file, 0o755);
  return file;
}

describe('an output folder that cannot be written', () => {
  it.each([
    ['is a file', ['-o', 'taken'], '`taken` is a file, expected a folder'],
    ['lies below a file', ['-o', 'taken/below'], '`taken/below` lies below a file'],
  ])('ends the run with the code for the machine when it %s', async (_, args, words) => {
    const project = temporaryProject({ 'content/a.md': briefingText(), taken: 'a file' });
    const { code, stderr } = await runCommandLine(project, ['build', ...args]);
    expect(code).toBe(3);
    expect(stderr.replaceAll(`${project.root}/`, '')).toContain(`briefpress: ${words}`);
    expect(stderr).toMatch(/^briefpress: .+\n {4}.+`-o`\.\n$/);
  });

  it('fails the one briefing whose place is taken by a folder', async () => {
    const project = temporaryProject({
      'content/a.md': briefingText(),
      'content/b.md': briefingText(),
      'out/a.pdf/in-the-way': '',
    });
    const { code, stderr } = await runCommandLine(project, ['build']);
    expect({ code, files: project.list('out') }).toEqual({
      code: 3,
      files: ['a.pdf', 'b.pdf', 'manifest.json'],
    });
    expect(stderr).toMatch(/^briefpress: `.*out\/a\.pdf` is a folder\n {4}Remove it/m);
  });
});

describe('a browser that cannot be had', () => {
  const script = '#!/bin/sh\necho "cannot open display" >&2\nexit 1\n';

  it.each([
    ['does not exist', 'nowhere', 2, /the browser `.*nowhere` does not exist/],
    ['may not be executed', 'content/note.md', 2, /the browser `.*note\.md` may not be executed/],
    ['ends at once', 'browser', 3, /the browser `.*browser` does not start: cannot open display/],
  ])('is told in one line with its remedy when it %s', async (_, name, expected, words) => {
    const project = await builtOnce();
    const old = project.read('out/note.pdf');
    writeProgram(project, script);
    const { code, stderr } = await runCommandLine(project, ['build', '--browser', name]);
    expect(code).toBe(expected);
    expect(stderr).toMatch(
      new RegExp(`^briefpress: ${words.source}.*\\n {4}\\S.*--browser.*$`, 'm'),
    );
    expect(stderr).not.toMatch(/^\s+at |node:internal/m);
    expect(project.read('out/note.pdf').equals(old)).toBe(true);
    expect(project.manifest().briefings).toMatchObject([{ status: 'failed', stale: true }]);
  });
});

describe.skipIf(process.platform !== 'linux')('a browser that dies while it prints', () => {
  let project: TemporaryProject;
  let ended: Ended;
  let old: Buffer;

  beforeAll(async () => {
    project = temporaryProject({
      'content/a-short.md': briefingText('Short.'),
      'content/long.md': briefingText('Short as well.'),
      'content/short.md': briefingText('Short.'),
    });
    await buildAll(project.settings());
    old = project.read('out/long.pdf');
    project.write({ 'content/long.md': makeLong({ sections: 300 }) });
    project.write({ 'content/short.md': briefingText('Short and changed.') });
    // Processor time runs out in the long briefing alone: the kernel ends the process.
    const unpacked = path.join(
      await findCacheFolder(process.env),
      (await describeBrowserArchives()).browser.name,
    );
    const libraries = path.join(unpacked, LIBRARIES, 'lib');
    const wrapper = writeProgram(
      project,
      `#!/bin/sh\nulimit -t 2\nexport LD_LIBRARY_PATH="${libraries}"\nexec "${path.join(unpacked, PROGRAM)}" "$@"\n`,
    );
    ended = await runCommandLine(project, ['build', '--browser', wrapper, '--jobs', '1']);
  }, 120_000);

  it('is told in one line with its remedy', () => {
    expect(ended.code).toBe(3);
    expect(ended.stderr).toMatch(
      /^briefpress: the browser died twice while printing `A long briefing`.*\n {4}\S.*$/m,
    );
  });

  it('is tried once more, which is told', () => {
    expect(ended.stderr).toContain(
      'the browser died while printing `A long briefing`: trying once more',
    );
  });

  it('harms no other briefing', () => {
    expect(project.manifest().briefings).toMatchObject([
      { status: 'built' },
      { status: 'failed', stale: true },
      { status: 'built' },
    ]);
  });

  it('leaves the old PDF as it was', () => {
    expect(project.read('out/long.pdf').equals(old)).toBe(true);
  });

  it('shows no stack trace', () => {
    expect(ended.stderr).not.toMatch(/^\s+at |node:internal/m);
  });
});

describe.skipIf(process.platform !== 'linux')('a signal', () => {
  let project: TemporaryProject;
  let old: Buffer;

  beforeAll(async () => {
    project = temporaryProject({ 'content/long.md': briefingText('Old text.') });
    await buildAll(project.settings());
    old = project.read('out/long.pdf');
    project.write({ 'content/long.md': makeLong({ sections: 80 }) });
  });

  /** The signal comes when the browser is laying out the pages. */
  function stopWith(signal: NodeJS.Signals): Promise<Ended> {
    const onStart: RunOptions['onStart'] = ({ kill }) => {
      const timer = setInterval(() => {
        const busy = liveBrowsers(project.temporary).some(
          ({ command, processorTime }) =>
            command.includes('--type=renderer') && processorTime > 100,
        );
        if (!busy) return;
        clearInterval(timer);
        kill(signal);
      }, 20);
    };
    return runCommandLine(project, ['build'], { onStart });
  }

  it.each([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends a build in order', async (signal, code) => {
    const ended = await stopWith(signal);
    expect(ended).toMatchObject({ code, signal: null });
    expect(ended.stderr).not.toMatch(/^\s+at |bug|Error/m);
    expect(liveBrowsers(project.temporary)).toEqual([]);
    expect(project.list('out')).toEqual(['long.pdf', 'manifest.json']);
    expect(project.read('out/long.pdf').equals(old)).toBe(true);
    expect(existsSync(project.temporary) && project.list('../temporary')).toEqual([]);
  });
});

describe('doctor', () => {
  it('lists what a build needs and where it was found', async () => {
    const project = temporaryProject({ 'content/a.md': briefingText() });
    const { code, stdout } = await runCommandLine(project, ['doctor']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^✓ briefpress +\d+\.\d+\.\d+, Node \d+/m);
    expect(stdout).toMatch(/^✓ browser +\S+\/\d+\S+, (embedded|system|given), \//m);
    expect(stdout).toMatch(/^[✓!] sandbox +(on|off: .+\n {4}\S)/m);
    expect(stdout).toMatch(/^✓ fonts +Source Serif 4 \d/m);
    expect(stdout).toMatch(/^✓ cache +\//m);
  });

  it('tells every fault with its remedy, and ends with the code for the machine', async () => {
    const project = temporaryProject({ out: 'a file' });
    const { code, stdout } = await runCommandLine(project, ['doctor', '--browser', 'nowhere']);
    expect(code).toBe(3);
    expect(stdout).toMatch(/^✗ browser +the browser `.*nowhere` does not exist\n {4}.*--browser/m);
    expect(stdout).toMatch(/^✗ output +`.*out` is a file, expected a folder\n {4}\S/m);
    expect(stdout).toMatch(/^! content +no folder .*content\n {4}\S/m);
  });

  it('gives its findings as JSON', async () => {
    const project = temporaryProject({ 'content/a.md': briefingText() });
    const { stdout } = await runCommandLine(project, ['doctor', '--json']);
    const { findings } = JSON.parse(stdout) as { findings: { what: string }[] };
    expect(findings.map(({ what }) => what)).toEqual([
      'briefpress',
      'browser',
      'sandbox',
      'fonts',
      'cache',
      'output',
      'content',
    ]);
  });
});
