import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findCacheFolder } from '../../src/io/cache-folder.ts';
import { briefingText } from '../support/briefing-text.ts';
import { openScreen } from '../support/open-screen.ts';
import { PROGRAM } from '../support/run-command-line.ts';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';

const COLUMNS = 72;
const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes(
  'util-linux',
);

/** Run the program in a terminal of its own. */
async function inTerminal(project: TemporaryProject, call: string, env: NodeJS.ProcessEnv = {}) {
  const command = `stty cols ${COLUMNS} rows 20; exec "${process.execPath}" "${PROGRAM}" ${call}`;
  const BRIEFPRESS_CACHE = await findCacheFolder(process.env);
  const child = spawn('script', ['-qefc', command, '/dev/null'], {
    cwd: project.root,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { PATH: process.env.PATH, BRIEFPRESS_CACHE, TERM: 'xterm', ...env },
  });
  const screen = openScreen(COLUMNS, 20);
  let written = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    written += chunk;
    screen.write(chunk);
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, screen, written: () => written };
}

describe.skipIf(!hasScript)('progress in a terminal', () => {
  const briefings = (count: number) =>
    temporaryProject(
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`content/${index}.md`, briefingText()]),
      ),
    );

  it('counts the briefings while they are read, and is gone at the end', async () => {
    const { child, screen, written } = await inTerminal(briefings(6), 'check');
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    expect(written()).toMatch(/\d of 6 done, \d running: content\/\d\.md/);
    expect((await screen.lines()).sort()).toEqual([
      '6 without errors',
      ...Array.from({ length: 6 }, (_, index) => `✓ content/${index}.md`),
    ]);
    expect(await screen.isCursorShown()).toBe(true);
  });

  it('is not there where no colour is wanted, and nothing moves', async () => {
    const { child, written } = await inTerminal(briefings(2), 'check', { NO_COLOR: '1' });
    await once(child, 'close');
    expect(written()).not.toContain('\u001B');
    expect(written()).toContain('2 without errors');
  });

  it('leaves a clean terminal when the run is given up', async () => {
    const { child, screen, written } = await inTerminal(briefings(30), 'build --sandbox off');
    const seen = new Promise<void>((resolve) => {
      child.stdout.on('data', () => {
        if (/\d+ of 30 done/.test(written())) resolve();
      });
    });
    await seen;
    child.stdin.write('\u0003');
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
    // The terminal itself shows the key; what it stood on was cleared.
    const left = (await screen.lines()).filter((line) => !/^✓ content\/\d+\.md/.test(line));
    expect(left.filter((line) => /running|done/.test(line))).toEqual([]);
    expect(await screen.isCursorShown()).toBe(true);
  });
});
