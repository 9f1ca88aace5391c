import { clearLine, clearScreenDown, cursorTo, moveCursor } from 'node:readline';
import { Writable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createProgress, isWatched, type Progress } from '../../src/cli/progress.ts';
import { emptyRecord } from '../../src/record/empty-record.ts';
import type { BuildEvent } from '../../src/runs/run-result.ts';
import { openScreen } from '../support/open-screen.ts';

/** A stream for progress that a screen shows. */
function openTerminal(columns: number) {
  const screen = openScreen(columns, 12);
  const sink = new Writable({
    write(chunk, _encoding, done) {
      screen.write(String(chunk).replaceAll('\n', '\r\n'));
      done();
    },
  });
  const stream = Object.assign(sink, {
    isTTY: true,
    columns,
    cursorTo: (x: number) => cursorTo(sink, x),
    moveCursor: (x: number, y: number) => moveCursor(sink, x, y),
    clearLine: (side: -1 | 0 | 1) => clearLine(sink, side),
    clearScreenDown: () => clearScreenDown(sink),
  }) as unknown as NodeJS.WriteStream;
  const resize = async (to: number): Promise<void> => {
    await screen.resize(to);
    stream.columns = to;
    stream.emit('resize');
  };
  return { screen, stream, resize };
}

async function watch(stream: NodeJS.WriteStream, now: () => number): Promise<Progress> {
  const progress = await createProgress({ stream, live: true, quiet: false, home: '', now });
  onTestFinished(() => progress.end());
  return progress;
}

function done(source: string, status: 'built' | 'failed' = 'built'): BuildEvent {
  const result = { source, status, messages: [], ...emptyRecord(), timings: {} };
  return { kind: 'done', result };
}

/** Build briefings one after the other, each in two seconds, until so many are done. */
function build(progress: Progress, clock: { now: number }, total: number, until: number): void {
  progress.hear({ kind: 'queued', count: total });
  for (let index = 0; index <= until; index += 1) {
    progress.hear({ kind: 'start', source: `content/briefing-${index}.md` });
    if (index === until) return;
    clock.now += 2_000;
    const status = index === 1 ? 'failed' : 'built';
    progress.hear(done(`content/briefing-${index}.md`, status));
    progress.say(`${index === 1 ? '✗' : '✓'} content/briefing-${index}.md`);
  }
}

describe('what people see of a run with many briefings', () => {
  it('is each that is done, and below them how far the run is', async () => {
    const clock = { now: 0 };
    const { screen, stream } = openTerminal(100);
    const progress = await watch(stream, () => clock.now);
    build(progress, clock, 40, 4);
    progress.say('note: something');
    const lines = await screen.lines();
    expect(lines.slice(0, 5)).toEqual([
      '✓ content/briefing-0.md',
      '✗ content/briefing-1.md',
      '✓ content/briefing-2.md',
      '✓ content/briefing-3.md',
      'note: something',
    ]);
    expect(lines[5]?.slice(2)).toBe(
      '4 of 40 done, 1 failed, 1 running, about 70 s left: content/briefing-4.md',
    );
    expect(lines).toHaveLength(6);
  });

  it.each([60, 40, 24, 10, 4])('takes one line in %i columns', async (columns) => {
    const clock = { now: 0 };
    const { screen, stream } = openTerminal(columns);
    const progress = await watch(stream, () => clock.now);
    build(progress, clock, 40, 0);
    for (const text of ['a', 'b', 'c']) progress.say(text);
    const lines = await screen.lines();
    expect(lines.slice(0, 3)).toEqual(['a', 'b', 'c']);
    expect(lines.length).toBeLessThanOrEqual(4);
  });

  it('leaves nothing behind where the terminal becomes narrower or wider', async () => {
    const clock = { now: 0 };
    const { screen, stream, resize } = openTerminal(100);
    const progress = await watch(stream, () => clock.now);
    build(progress, clock, 40, 2);
    for (const columns of [60, 30, 24, 90, 45]) await resize(columns);
    progress.end();
    expect(await screen.lines()).toEqual(['✓ content/briefing-0.md', '✗ content/briefing-1.md']);
  });

  it('leaves a clean screen with its cursor when it is given up', async () => {
    const clock = { now: 0 };
    const { screen, stream } = openTerminal(80);
    const before = process.listeners('exit');
    const progress = await watch(stream, () => clock.now);
    build(progress, clock, 40, 1);
    expect(await screen.isCursorShown()).toBe(false);
    // The terminal itself shows the key that was pressed.
    screen.write('^C');
    progress.end();
    expect(await screen.lines()).toEqual(['✓ content/briefing-0.md']);
    expect(await screen.isCursorShown()).toBe(true);
    expect(process.listeners('exit')).toEqual(before);
  });
});

describe('a moving line', () => {
  const watched = { stream: { isTTY: true }, env: {}, quiet: false, format: undefined };

  it('is for people at a terminal', () => {
    expect(isWatched(watched)).toBe(true);
    expect(isWatched({ ...watched, format: 'pretty', env: { TERM: 'xterm' } })).toBe(true);
  });

  it.each([
    ['where there is no terminal', { stream: {} }],
    ['in CI', { env: { CI: 'true' } }],
    ['when quiet is wanted', { quiet: true }],
    ['when a program reads', { format: 'sarif' }],
    ['when a program reads JSON', { format: 'json' }],
    ['where no colour is wanted', { env: { NO_COLOR: '1' } }],
    ['on a terminal that cannot move', { env: { TERM: 'dumb' } }],
  ])('is not made %s', (_, change) => {
    expect(isWatched({ ...watched, ...change })).toBe(false);
  });
});
