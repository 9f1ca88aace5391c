import { afterEach, describe, expect, it } from 'vitest';
import { listenForSignals, type Signals } from '../../src/cli/listen-for-signals.ts';

let signals: Signals | undefined;
afterEach(() => signals?.forget());

/** Listen, with a clock that only writes down after how many ms the program is to be ended. */
function listen() {
  const deadlines: (number | undefined)[] = [];
  const stop = new AbortController();
  const before = new Set<unknown>(process.listeners('SIGTERM'));
  signals = listenForSignals(stop, ((_: unknown, milliseconds?: number) => {
    deadlines.push(milliseconds);
  }) as typeof setTimeout);
  const [own] = process.listeners('SIGTERM').filter((one) => !before.has(one));
  // Not sent: whoever runs the tests listens as well.
  return { deadlines, stop, signals, hear: () => own?.('SIGTERM') };
}

describe('listenForSignals', () => {
  it('stops a run upon a signal, and gives it two seconds', () => {
    const { deadlines, stop, signals, hear } = listen();
    expect([stop.signal.aborted, signals.code, deadlines]).toEqual([false, 0, []]);
    hear();
    expect(stop.signal.reason).toMatchObject({ kind: 'machine', message: 'stopped by SIGTERM' });
    expect([signals.code, deadlines]).toEqual([143, [2_000]]);
  });

  it('gives it a fifth of a second more upon a second one', () => {
    const { deadlines, hear } = listen();
    hear();
    hear();
    expect(deadlines).toEqual([2_000, 200]);
  });
});
