import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { askPreview, enterPreview, listenToPreview } from '../support/ask-preview.ts';
import { briefingText } from '../support/briefing-text.ts';
import { runCommandLine } from '../support/run-command-line.ts';
import { temporaryProject } from '../support/temporary-project.ts';
import { eachWidely } from '../support/widely.ts';

const patience = { timeout: 20_000, interval: 50 };

describe('briefpress watch', () => {
  it('prints an address, follows edits, and ends in order on a signal', async () => {
    const project = temporaryProject({ 'content/a.md': briefingText('One.') });
    let stop = (): void => {};
    let told = '';
    const running = runCommandLine(project, ['watch', 'content/a.md'], {
      onStart: (child) => {
        stop = () => child.kill('SIGINT');
      },
      onOutput: (text) => {
        told += text;
      },
    });
    await expect
      .poll(() => told, patience)
      .toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}\n$/);
    const entered = await enterPreview(told.trim());
    const { told: heard, end } = listenToPreview(entered, 'content/a.md');
    await expect.poll(() => heard.state.at(-1)?.pdf?.revision, patience).toBe(1);
    project.write({ 'content/a.md': briefingText('Two.') });
    await expect.poll(() => heard.state.at(-1)?.pdf?.revision, patience).toBe(2);
    expect((await askPreview(entered.port, '/')).status).toBe(403);
    stop();
    const { code, stdout, stderr } = await running;
    end();
    expect(code).toBe(130);
    expect(stdout).toBe(told);
    expect(stderr).toContain('content/a.md → the preview: 1 page');
    expect(project.list('out')).toEqual([]);
    expect(project.list('../temporary').filter((name) => name.startsWith('briefpress-'))).toEqual(
      [],
    );
  });

  it('names a port that is taken, before anything else is done', async () => {
    const project = temporaryProject({ 'content/a.md': briefingText() });
    const server = createServer();
    onTestFinished(() => void server.close());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.address() as AddressInfo;
    const { code, stdout, stderr } = await runCommandLine(project, [
      'watch',
      '--port',
      String(port),
    ]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`port \`${port}\` is taken by another program`);
    expect(stderr).toContain('--port');
  });

  const refused: [words: string[], reason: string][] = [
    [['--port', '0'], 'expected 1 to 65535'],
    [['content/none.md'], '`content/none.md` does not exist'],
    [['--port', 'x'], 'expected a whole number'],
    [['--open-with', ' '], '`--open-with` names no program'],
  ];

  eachWidely(refused.slice(0, 2), refused.slice(2))('refuses %j', async (words, reason) => {
    const project = temporaryProject({ 'content/a.md': briefingText() });
    const { code, stderr } = await runCommandLine(project, ['watch', ...words]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(reason)]);
  });
});
