import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { memoryOf } from '../../src/print/browser/memory-of.ts';
import type { PressEvent } from '../../src/print/browser/start-browser.ts';
import { createPress, type Press, type PressOptions } from '../../src/print/press.ts';
import { type LiveProcess, liveBrowsers } from '../print/live-processes.ts';
import { runModule } from '../print/run-module.ts';
import { chapters, samplePage } from '../print/sample-page.ts';
import { temporaryFolder } from '../print/temporary-folder.ts';

/** Takes the browser many seconds. */
const LONG = samplePage(
  '<h1>Heading</h1><p>Text of it.</p>'.repeat(2000),
  [],
  'h1 { break-before: page }',
);
/** So large that nothing else the browser reads is taken for it; takes the browser some seconds. */
const LARGE = samplePage(
  `<!--${'x'.repeat(8_000_000)}-->${'<h1>Heading</h1><p>Text of it.</p>'.repeat(300)}`,
  [],
  'h1 { break-before: page }',
);
/** Takes far more memory than a browser at rest, however many others it shares its code with. */
const GROWING = samplePage('<p><b>Text</b> <i>of</i> it.</p>'.repeat(150_000));
const SHORT = samplePage('<p>x');
const wishes = { pageLimit: 5000 };

let temporary = '';

beforeEach(() => {
  temporary = temporaryFolder();
  vi.stubEnv('TMPDIR', temporary);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
});

function openPress(changes: Partial<PressOptions> = {}): Press {
  const press = createPress({ sandbox: 'auto', jobs: 1, printTimeout: 60_000, ...changes });
  onTestFinished(() => press.close());
  return press;
}

async function until<Value>(look: () => Value | undefined | false): Promise<Value> {
  for (;;) {
    const found = look();
    if (found) return found;
    await sleep(20);
  }
}

/** Kill the browser, or only its renderer, once it has been given the whole of the large page. */
async function killPrinting(kind: 'browser' | 'renderer'): Promise<void> {
  const browser = await until(() => liveBrowsers(temporary).find(hasThePage));
  const renderer = liveBrowsers(temporary).find(({ command }) => /--type=renderer/.test(command));
  const { pid } = (kind === 'renderer' ? renderer : browser) ?? { pid: 0 };
  process.kill(pid, 'SIGKILL');
  await until(() => !liveBrowsers(temporary).some((living) => living.pid === pid));
}

function hasThePage({ command, bytesRead }: LiveProcess): boolean {
  return !command.includes('--type=') && bytesRead > LARGE.html.length;
}

describe('a browser that dies', () => {
  it('is replaced once, and the page is printed', async () => {
    const events: PressEvent[] = [];
    const press = openPress({ report: (event) => events.push(event) });
    const print = press.print(chapters(300), wishes);
    await until(() => events.some(({ kind }) => kind === 'launched'));
    // Only now: what starts a browser is a process too, and soon over.
    const first = await until(() =>
      liveBrowsers(temporary).find(({ command }) => !command.includes('--type=')),
    );
    process.kill(first.pid, 'SIGKILL');
    expect(await print).toMatchObject({ kind: 'printed' });
    expect(events.map(({ kind }) => kind)).toContain('retrying');
  });

  it('is replaced when only its page crashed', async () => {
    const events: PressEvent[] = [];
    const press = openPress({ report: (event) => events.push(event) });
    const print = press.print(LARGE, wishes);
    await killPrinting('renderer');
    await print;
    expect(events.at(-1)).toMatchObject({ kind: 'retrying', reason: 'its page crashed' });
  }, 60_000);

  it('fails the page when it dies again', async () => {
    const press = openPress();
    const failure = expect(press.print(LARGE, wishes)).rejects.toMatchObject({
      kind: 'machine',
      message: expect.stringMatching(/^the browser died twice while printing `Sample`/),
    });
    await killPrinting('browser');
    await killPrinting('browser');
    await failure;
  });

  it('is replaced without a word when it died between two pages', async () => {
    const press = openPress();
    await press.print(SHORT, wishes);
    process.kill((await until(() => liveBrowsers(temporary)[0])).pid, 'SIGKILL');
    expect(await press.print(SHORT, wishes)).toMatchObject({ kind: 'printed' });
  });
});

describe('a browser that hangs', () => {
  it('is given up when the time is over, with the remedy', async () => {
    const press = openPress({ printTimeout: 500 });
    await expect(press.print(LONG, wishes)).rejects.toMatchObject({
      kind: 'machine',
      message: 'printing `Sample` took longer than 0.5 s',
      note: expect.stringContaining('divide it'),
    });
  });

  it('is gone after the time is over, and the next page is printed by a fresh one', async () => {
    const press = openPress({ printTimeout: 2000 });
    await press.print(SHORT, wishes);
    const stopped = await until(() => liveBrowsers(temporary)[0]);
    for (const { pid } of liveBrowsers(temporary)) process.kill(pid, 'SIGSTOP');
    await expect(press.print(SHORT, wishes)).rejects.toThrow('longer than 2 s');
    expect(await press.print(SHORT, wishes)).toMatchObject({ kind: 'printed' });
    expect(liveBrowsers(temporary).map(({ pid }) => pid)).not.toContain(stopped.pid);
  });

  it('can be closed although it is stopped', async () => {
    const press = openPress();
    await press.print(SHORT, wishes);
    for (const { pid } of liveBrowsers(temporary)) process.kill(pid, 'SIGSTOP');
    await press.close();
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe('a browser that grows', () => {
  it('is ended at its ceiling, and the next page is printed by a fresh one', async () => {
    const press = openPress({ maxMemory: 300 });
    expect(await press.print(GROWING, wishes)).toEqual({ kind: 'memory-limit', ceiling: 300 });
    expect(liveBrowsers(temporary)).toEqual([]);
    expect(await press.print(SHORT, wishes)).toMatchObject({ kind: 'printed' });
  });

  it('is replaced while others print, is lent no more, and is gone', async () => {
    const press = openPress({ jobs: 2, grownMemory: 50 });
    const main = () =>
      liveBrowsers(temporary)
        .filter(({ command }) => !command.includes('--type='))
        .map(({ pid }) => pid);
    const seen = new Set<number>();
    let most = 0;
    const prints = Array.from({ length: 60 }, async () => {
      const { kind } = await press.print(SHORT, wishes);
      const living = main();
      for (const pid of living) seen.add(pid);
      most = Math.max(most, living.length);
      return kind;
    });
    expect(new Set(await Promise.all(prints))).toEqual(new Set(['printed']));
    expect(seen.size).toBeGreaterThan(2);
    // Two that print, one in place of each, and one that is about to be gone.
    expect(most).toBeLessThanOrEqual(6);
    await press.close();
    expect(liveBrowsers(temporary)).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('gives back what the documents took that it has printed', async () => {
    const press = openPress();
    const memory = async (): Promise<number> => {
      const pages = liveBrowsers(temporary).filter(({ command }) =>
        /--type=renderer/.test(command),
      );
      return (await memoryOf(pages[0]?.pid ?? 0)) ?? 0;
    };
    const long = samplePage('<p>Some <b>words</b> and <i>more</i>.'.repeat(600));
    for (let documents = 0; documents < 7; documents += 1) await press.print(long, wishes);
    const before = await memory();
    await press.print(long, wishes);
    await vi.waitFor(async () => expect(await memory()).toBeLessThan(before * 0.6), 10_000);
  });

  it('is left alone while it is small', async () => {
    const press = openPress({ grownMemory: 5000 });
    await press.print(SHORT, wishes);
    const before = liveBrowsers(temporary).map(({ pid }) => pid);
    for (let documents = 0; documents < 12; documents += 1) await press.print(SHORT, wishes);
    expect(liveBrowsers(temporary).map(({ pid }) => pid)).toEqual(before);
  });
});

describe('a closed press', () => {
  it('leaves no process and no temporary folder', async () => {
    const press = openPress({ jobs: 2 });
    await Promise.all([press.print(SHORT, wishes), press.print(SHORT, wishes)]);
    await press.close();
    await until(() => liveBrowsers(temporary).length === 0);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('leaves nothing when it is closed during the start', async () => {
    const press = openPress();
    press.start();
    await until(() => readdirSync(temporary).length > 0);
    await press.close();
    await until(() => liveBrowsers(temporary).length === 0);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('leaves nothing when it is closed in the middle of a print', async () => {
    const press = openPress();
    const print = expect(press.print(LONG, wishes)).rejects.toThrow('closed');
    await until(() => press.facts());
    await press.close();
    await print;
    expect(readdirSync(temporary)).toEqual([]);
  });
});

describe('a process that prints', () => {
  const startPrinting = async () => {
    const run = runModule('print-in-child.ts', '', { TMPDIR: temporary });
    await run.line('printing');
    return run;
  };

  it('takes its browser with it when it is killed', async () => {
    const run = await startPrinting();
    run.kill('SIGKILL');
    await run.ended;
    await until(() => liveBrowsers(temporary).length === 0);
    expect(liveBrowsers(temporary)).toEqual([]);
  });

  it('leaves a folder when it is killed, which the next press sweeps', async () => {
    const run = await startPrinting();
    run.kill('SIGKILL');
    await run.ended;
    await until(() => liveBrowsers(temporary).length === 0);
    const press = openPress();
    await press.print(SHORT, wishes);
    await press.close();
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('ends cleanly when it closes the press upon SIGTERM', async () => {
    const run = await startPrinting();
    run.kill('SIGTERM');
    expect(await run.ended).toBe(143);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('leaves nothing when it exits without closing the press', async () => {
    const run = await startPrinting();
    run.kill('SIGUSR2');
    await run.ended;
    await until(() => liveBrowsers(temporary).length === 0);
    expect(readdirSync(temporary)).toEqual([]);
  });
});
