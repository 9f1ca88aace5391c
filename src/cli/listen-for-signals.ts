import { Failure } from '../model/failure.ts';
import { signalCodes } from './exit-codes.ts';

/** Time for a run to end in order after a signal, in ms. */
const GRACE = 2_000;
/** Time for reads under way to end after a second signal, in ms. */
const LAST_GRACE = 200;

/** What became of the signals of a run. */
export interface Signals {
  /** Exit code of the signal that came; 0 before one did. */
  code: number;
  /** Hear no more. A run that was stopped must still end: what hangs then is ended as before. */
  forget(): void;
}

/**
 * Listen for the signals that end a run. The first one stops it in order; when it has not ended two
 * seconds later, whatever it waits for, or when a second one comes, the program is ended.
 *
 * @param stop Is aborted by the first signal.
 * @param after Calls something after so many ms; the clock of the process unless told.
 * @returns What became of them.
 */
export function listenForSignals(stop: AbortController, after = setTimeout): Signals {
  const names = Object.keys(signalCodes) as (keyof typeof signalCodes)[];
  let deadline: NodeJS.Timeout | undefined;
  let hasEnded = false;
  const listeners = names.map((name) => {
    const listener = (): void => {
      const isSecond = stop.signal.aborted;
      clearTimeout(deadline);
      deadline = after(() => endNow(name, hasEnded), isSecond ? LAST_GRACE : GRACE);
      if (isSecond) return;
      state.code = signalCodes[name];
      stop.abort(new Failure('machine', `stopped by ${name}`));
    };
    process.on(name, listener);
    return { name, listener };
  });
  const state: Signals = {
    code: 0,
    forget() {
      hasEnded = true;
      deadline?.unref();
      for (const { name, listener } of listeners) process.off(name, listener);
    },
  };
  return state;
}

/** Whether this thread waits for the system to read or write a file: `process.exit` would wait as well. */
export function isReading(): boolean {
  return process.getActiveResourcesInfo().some((kind) => kind.startsWith('FSReq'));
}

/**
 * `exit` waits for every thread. One that waits for the system itself, as on a disk that does not
 * answer, would keep it for ever, and only of a run that has ended can we tell that there is none of
 * ours: else the signal does what it does to any program, for which a shell tells the same code.
 */
function endNow(name: keyof typeof signalCodes, hasEnded: boolean): void {
  if (!hasEnded || isReading()) {
    process.once('exit', () => {
      process.removeAllListeners(name);
      process.kill(process.pid, name);
    });
  }
  process.exit(signalCodes[name]);
}
