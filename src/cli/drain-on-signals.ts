import type { Working } from '../service/job-queue.ts';
import { whenAborted } from '../values/when-aborted.ts';
import { signalCodes } from './exit-codes.ts';

/** Time to give up what is under way after a second signal, in ms. */
const GRACE = 2_000;

/**
 * Listen for the signals that end what runs for ever: the first one drains it, as long as that takes, the second one
 * stops it at once. A program that is the first of a container has to listen from its beginning, as no signal ends it else.
 *
 * @returns Waits for the signals once there is something to drain.
 */
export function listenToDrain(): { end(service: Working, begun: () => void): Promise<number> } {
  const draining = new AbortController();
  const stopping = new AbortController();
  let code = 0;
  for (const [name, signalCode] of Object.entries(signalCodes)) {
    process.on(name, () => {
      if (!draining.signal.aborted) return draining.abort();
      code ||= signalCode;
      stopping.abort();
      setTimeout(() => process.exit(code), GRACE).unref();
    });
  }
  return {
    /**
     * Wait for a signal, then end the service.
     *
     * @param service What is to end.
     * @param begun Is called when the first signal has come.
     * @returns The exit code: 0 when it was drained.
     */
    async end(service, begun) {
      await whenAborted(draining.signal);
      begun();
      const stopped = whenAborted(stopping.signal).then(() => service.stop());
      await Promise.race([service.drain(), stopped]);
      return code;
    },
  };
}
