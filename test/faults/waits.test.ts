import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { makeLong } from '../fixtures/briefings/make-long.ts';
import { liveBrowsers } from '../print/live-processes.ts';
import { briefingText } from '../support/briefing-text.ts';
import {
  type Ended,
  PROGRAM,
  type RunOptions,
  runCommandLine,
} from '../support/run-command-line.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';

/** Longest time for a run that must not wait, in ms; one that takes it is killed. */
const LIMIT = 20_000;

/** Run the program, and kill it when it waits. */
async function runLimited(
  project: TemporaryProject,
  args: string[],
  options: RunOptions = {},
): Promise<Ended> {
  let clock: NodeJS.Timeout | undefined;
  const ended = await runCommandLine(project, args, {
    ...options,
    onStart(child) {
      clock = setTimeout(() => child.kill('SIGKILL'), LIMIT);
      options.onStart?.(child);
    },
  });
  clearTimeout(clock);
  expect(ended.signal).not.toBe('SIGKILL');
  return ended;
}

/** Put a pipe in place of a file, into which nobody writes. */
function makePipe(project: TemporaryProject, name: string): void {
  const file = path.join(project.root, name);
  if (spawnSync('mkfifo', [file]).status !== 0) throw new Error(`no pipe ${file}`);
}

describe.skipIf(process.platform === 'win32')('a pipe is not waited for', () => {
  it.each([
    [
      'the settings',
      'briefpress.yaml',
      2,
      '`briefpress.yaml` cannot be read: it is no regular file',
    ],
    ['the manifest', 'out/manifest.json', 3, 'manifest.json` is no regular file'],
    ['the bibliography', 'content/library.json', 1, 'no regular file'],
    ['a picture', 'content/picture.png', 1, 'no regular file'],
    ['a CSL style', 'content/style.csl', 1, 'no regular file'],
    ['the data of a chart', 'content/data.csv', 1, 'no regular file'],
    ['a style sheet of a template', 'templates/briefing/briefing.css', 1, 'not-regular'],
    ['a template', 'templates/briefing/template.yaml', 1, 'not-regular'],
  ])('in place of %s', async (_, name, expected, told) => {
    const keys = ['bibliography: library.json', 'csl: style.csl'];
    const body =
      'A claim.[@book]\n\n![Alt](picture.png)\n\n::chart{data=data.csv type=bar x=a y=b}';
    const project = temporaryProject({
      'content/a.md': name.startsWith('content/') ? briefingText(body, keys) : briefingText(),
      'out/x': '',
      'templates/briefing/x': '',
    });
    makePipe(project, name);
    // What is read on the way to the print needs no browser to be waited for.
    const command = name.startsWith('content/') ? 'check' : 'build';
    const { code, stderr } = await runLimited(project, [command]);
    expect([code, stderr]).toEqual([expected, expect.stringContaining(told)]);
  });

  it('in place of a briefing', async () => {
    const project = temporaryProject({ 'content/a.md': briefingText() });
    makePipe(project, 'content/b.md');
    const { code, stderr } = await runLimited(project, ['check', 'content/b.md']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('device, pipe or socket')]);
    expect((await runLimited(project, ['check'])).code).toBe(0);
  });

  it('in place of a PDF, which is printed anew', async () => {
    const project = temporaryProject({ 'content/a.md': briefingText() });
    await runLimited(project, ['build']);
    project.remove('out/a.pdf');
    makePipe(project, 'out/a.pdf');
    expect((await runLimited(project, ['build'])).code).toBe(0);
    expect(project.read('out/a.pdf').subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe.skipIf(process.platform !== 'linux')('a folder that cannot be made', () => {
  it('is passed over as cache', async () => {
    const project = temporaryProject({ 'content/a.md': briefingText() });
    const env = {
      BRIEFPRESS_CACHE: '/proc/nope',
      XDG_CACHE_HOME: '/proc/nope/deep',
      HOME: '/proc',
    };
    const { code, stdout } = await runLimited(project, ['doctor', '--browser', 'nowhere'], { env });
    expect([code, stdout]).toEqual([3, expect.stringMatching(/^✓ cache +\/.*briefpress-cache-/m)]);
  });

  it.each(['/proc/nope', '/proc/nope/deep'])('is told as output folder: %s', async (folder) => {
    const project = temporaryProject({ 'content/a.md': briefingText() });
    const { code, stderr } = await runLimited(project, ['build', '-o', folder]);
    expect([code, stderr]).toEqual([
      3,
      `briefpress: \`${folder}\` cannot be made\n    Choose another folder with \`-o\`.\n`,
    ]);
  });
});

const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes(
  'util-linux',
);

describe.skipIf(!hasScript)('a terminal', () => {
  /** Run the program in a terminal whose size nobody sets: it has no columns. */
  function inTerminal(project: TemporaryProject, call: string) {
    const child = spawn(
      'script',
      ['-qefc', `exec "${process.execPath}" "${PROGRAM}" ${call}`, '/dev/null'],
      { cwd: project.root, stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, CI: '' } },
    );
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    return { child, written: () => text };
  }

  it('without columns gets plain lines', async () => {
    const project = temporaryProject({ 'content/a.md': briefingText() });
    const { child, written } = inTerminal(project, 'build');
    const clock = setTimeout(() => child.kill('SIGKILL'), LIMIT);
    const [code] = await once(child, 'close');
    clearTimeout(clock);
    expect([code, written()]).toEqual([0, expect.stringContaining('1 built')]);
    expect(written()).not.toMatch(/\u001B\[(1A|\?25l)/);
  });

  it('that nobody reads keeps no signal from ending the run', async () => {
    const claims = Array.from({ length: 2_000 }, (_, index) => `A claim.[@nobody${index}]`);
    const project = temporaryProject({ 'content/a.md': briefingText(claims.join('\n\n')) });
    const { child } = inTerminal(project, 'check --json');
    await once(child.stdout, 'data');
    child.kill('SIGSTOP');
    const children = `/proc/${child.pid}/task/${child.pid}/children`;
    const program = Number(readFileSync(children, 'utf8').trim());
    await until(() => isBlocked(program));
    expect(hasEnded(program)).toBe(false);
    process.kill(program, 'SIGTERM');
    await until(() => hasEnded(program));
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(20);
}

/** How much each program had written when it was last looked at. */
const written = new Map<number, string | undefined>();

/** Whether a process sleeps, and has written nothing since it was last looked at. */
function isBlocked(pid: number): boolean {
  const before = written.get(pid);
  const now = /^wchar: \d+/m.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[0];
  written.set(pid, now);
  return now === before && /^State:\s+S/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
}

/** Whether a process has ended; it may still wait for its parent to hear of it. */
function hasEnded(pid: number): boolean {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return true;
  }
}

// How soon stands in test/cli/listen-for-signals.test.ts; here what is waited for does not end by itself before the limit.
describe.skipIf(process.platform !== 'linux')('a signal ends a run', () => {
  const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
  let project: TemporaryProject;

  beforeAll(() => {
    project = temporaryProject({
      'content/a.md': briefingText(),
      hung: '#!/bin/sh\nexec sleep 60\n',
    });
    chmodSync(path.join(project.root, 'hung'), 0o755);
  });

  /** Send a signal once something is so, and tell how the run ended. */
  async function stopWhen(
    isSo: () => boolean,
    args: string[],
    signal: keyof typeof codes = 'SIGTERM',
    env: Record<string, string> = {},
  ): Promise<Ended> {
    let isOver = false;
    let isSent = false;
    const ended = await runLimited(project, args, {
      env,
      async onStart({ kill }) {
        await until(() => isOver || isSo());
        isSent = !isOver;
        if (isSent) kill(signal);
      },
    }).finally(() => {
      isOver = true;
    });
    expect(isSent, `ended before it was so: ${ended.stderr}`).toBe(true);
    return ended;
  }

  it.each(Object.entries(codes))('%s, while a browser does not start', async (signal, code) => {
    const args = ['build', '--browser', './hung'];
    const ended = await stopWhen(isStarting, args, signal as keyof typeof codes);
    expect(ended.code).toBe(code);
    expect(liveBrowsers(project.temporary)).toEqual([]);
  });

  it('while doctor waits for a browser', async () => {
    const ended = await stopWhen(isStarting, ['doctor', '--browser', './hung']);
    expect([ended.code, ended.stdout]).toEqual([143, '']);
  });

  it('while the browser is unpacked, and leaves nothing half done', async () => {
    const cache = path.join(project.temporary, 'cache');
    const unpacking = () => project.list(cache).some((name) => name.startsWith('.unpacking-'));
    const env = { BRIEFPRESS_CACHE: cache };
    const ended = await stopWhen(unpacking, ['build'], 'SIGTERM', env);
    expect(ended.code).toBe(143);
    expect(unpacking()).toBe(false);
  });

  it('while another run holds the output folder', async () => {
    project.write({ 'out/.manifest.lock': '' });
    const ahead = Date.now() / 1000 + 86_400;
    utimesSync(path.join(project.root, 'out/.manifest.lock'), ahead, ahead);
    const isPrinted = () => project.list('out').includes('a.pdf');
    const ended = await stopWhen(isPrinted, ['build']);
    expect(ended.code).toBe(143);
    project.remove('out/.manifest.lock');
  });

  it('while a reader of its results does not read', async () => {
    project.write({ 'long.md': makeLong({ sections: 30 }) });
    const child = spawn(process.execPath, [PROGRAM, 'build', 'long.md', '-o', '-'], {
      cwd: project.root,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child.stdout, 'readable');
    child.stdout.read(1);
    await until(() => isBlocked(child.pid ?? 0));
    expect(child.exitCode).toBe(null);
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).toBe(143);
  });

  it('while the system does not answer', async () => {
    makePipe(project, 'silent');
    const file = JSON.stringify(path.join(project.root, 'silent'));
    const script = encodeURIComponent(
      `import { open } from 'node:fs'; open(${file}, 'r', () => {});`,
    );
    const env = { NODE_OPTIONS: `--import data:text/javascript,${script}` };
    const args = ['build', '--browser', './hung'];
    const ended = await stopWhen(isStarting, args, 'SIGTERM', env);
    // As any program ended by the signal itself, for which a shell tells 143 as well.
    expect([ended.code, ended.signal]).toEqual([null, 'SIGTERM']);
  });

  function isStarting(): boolean {
    return project.list(project.temporary).some((name) => name.startsWith('briefpress-browser-'));
  }
});

describe('a lock on the output folder', () => {
  it('that is a link to nothing is not waited for without end', async () => {
    const project = temporaryProject({ 'content/a.md': briefingText(), 'out/x': '' });
    symlinkSync('/nowhere/at/all', path.join(project.root, 'out/.manifest.lock'));
    expect((await runLimited(project, ['build'])).code).toBe(0);
  });
});
