import { chmodSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { findCacheFolder } from '../../../src/io/cache-folder.ts';
import {
  describeBrowserArchives,
  LIBRARIES,
  PROGRAM,
} from '../../../src/print/browser/browser-archives.ts';
import {
  createBrowserStarter,
  type PressEvent,
  type StartOptions,
} from '../../../src/print/browser/start-browser.ts';
import { itWidely } from '../../support/widely.ts';
import { temporaryFolder } from '../temporary-folder.ts';

function options(changes: Partial<StartOptions> = {}): StartOptions {
  return { sandbox: 'auto', environment: process.env, report: () => {}, ...changes };
}

/** A program that is no browser, in a folder of its own. */
function fakeBrowser(script: string): string {
  const file = path.join(temporaryFolder(), 'fake-browser');
  writeFileSync(file, script);
  chmodSync(file, 0o755);
  return file;
}

const startFake = (script: string, changes: Partial<StartOptions> = {}) =>
  createBrowserStarter(options({ browser: fakeBrowser(script), ...changes }))();

describe('createBrowserStarter', () => {
  it('tells the last words of a browser that ends at once', async () => {
    await expect(startFake('#!/bin/sh\necho "cannot open display" >&2\nexit 1')).rejects.toThrow(
      'does not start: cannot open display',
    );
  });

  it('tells the exit code of a browser that ends without a word', async () => {
    await expect(startFake('#!/bin/sh\nexit 7')).rejects.toThrow(
      'does not start: it ended with code 7',
    );
  });

  it('fails on a browser that answers with garbage', async () => {
    await expect(startFake("#!/bin/sh\nprintf 'garbage\\0' >&4\nexec sleep 60")).rejects.toThrow(
      'does not start: it was ended by SIGKILL',
    );
  });

  it('fails on a browser that talks to the terminal and goes on', async () => {
    const script = '#!/bin/sh\necho garbage\nexec sleep 60';
    await expect(startFake(script, { launchTimeout: 300 })).rejects.toThrow(
      'does not start: it did not answer within 0.3 s',
    );
  });

  it('fails on a file that is no program', async () => {
    await expect(startFake('\u007fELF but not really')).rejects.toMatchObject({
      kind: 'machine',
      note: expect.stringContaining('--browser'),
    });
  });

  it('shows no control characters of the last words', async () => {
    const start = startFake("#!/bin/sh\nprintf 'a\\033[31mb' >&2\nexit 1");
    await expect(start).rejects.toThrow('does not start: a [31mb');
  });

  it('leaves no temporary folder of a browser that did not start', async () => {
    const temporary = temporaryFolder();
    vi.stubEnv('TMPDIR', temporary);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const browser = fakeBrowser('#!/bin/sh\nexit 1');
    const names = readdirSync(temporary);
    await createBrowserStarter(options({ browser }))().catch(() => {});
    expect(readdirSync(temporary)).toEqual(names);
  });

  it('stops a start that is no longer wanted', async () => {
    const signal = AbortSignal.timeout(200);
    await expect(startFake('#!/bin/sh\nexec sleep 60', { signal })).rejects.toThrow(
      'no longer wanted',
    );
  });

  it('starts a browser once more that was killed while it started, and says so', async () => {
    const events: PressEvent[] = [];
    const { browser: set } = await describeBrowserArchives();
    const folder = path.join(await findCacheFolder(process.env), set.name);
    const first = path.join(temporaryFolder(), 'first');
    const script = `#!/bin/sh
mkdir '${first}' 2>/dev/null && kill -9 $$
LD_LIBRARY_PATH='${path.join(folder, LIBRARIES, 'lib')}' exec '${path.join(folder, PROGRAM)}' "$@"
`;
    const report = (event: PressEvent): void => void events.push(event);
    const { running } = await startFake(script, { report, sandbox: 'off' });
    await running.kill();
    expect(events.map(({ kind }) => kind)).toEqual(['restarting', 'sandbox-off', 'launched']);
    expect(events[0]).toMatchObject({ reason: 'it was ended by SIGKILL' });
  });

  it('starts one once more that is silent, and gives up then', async () => {
    const events: PressEvent[] = [];
    const count = path.join(temporaryFolder(), 'count');
    const start = startFake(`#!/bin/sh\necho x >> '${count}'\nexec sleep 60`, {
      launchTimeout: 300,
      sandbox: 'off',
      report: (event) => events.push(event),
    });
    await expect(start).rejects.toThrow('did not answer within 0.3 s');
    expect(events.map(({ kind }) => kind)).toEqual(['restarting']);
    expect(readFileSync(count, 'utf8')).toBe('x\nx\n');
  });

  itWidely('starts a browser whose unpacked bytes were changed, by unpacking it anew', async () => {
    const cache = temporaryFolder();
    const usual = await findCacheFolder(process.env);
    const { browser } = await describeBrowserArchives();
    cpSync(path.join(usual, browser.name), path.join(cache, browser.name), { recursive: true });
    const program = path.join(cache, browser.name, PROGRAM);
    writeFileSync(program, Buffer.from('not a program'), { flag: 'r+' });
    const environment = { ...process.env, BRIEFPRESS_CACHE: cache };
    const { running, facts } = await createBrowserStarter(options({ environment }))();
    await running.kill();
    expect(facts.path).toBe(program);
  });

  it('says once that the sandbox is off, and why', async () => {
    const events: PressEvent[] = [];
    const start = createBrowserStarter(
      options({ sandbox: 'off', report: (event) => events.push(event) }),
    );
    const started = await Promise.all([start(), start()]);
    await Promise.all(started.map(({ running }) => running.kill()));
    expect(events.filter(({ kind }) => kind === 'sandbox-off')).toEqual([
      { kind: 'sandbox-off', reason: 'it was switched off' },
    ]);
  });
});
