import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Longest time and most bytes that are given to an upload that is refused. */
const TIME = 3_000;
const BYTES = 100_000_000;

/**
 * Read what is left of a request, and forget it, so that its client gets to reading the answer.
 *
 * @param request Request, read in part or not at all.
 * @returns Whether all of it was read; false when it was too much or too slow.
 */
export async function drainRequest(request: IncomingMessage): Promise<boolean> {
  if (request.complete || request.destroyed) return request.complete;
  // Who asks before he sends has not begun.
  if (request.headers.expect !== undefined && request.readableDidRead === false) return false;
  let left = BYTES;
  const done = new AbortController();
  const ended = new Promise<void>((resolve) => {
    request.unpipe();
    request
      .once('end', resolve)
      .once('close', resolve)
      .once('error', () => resolve());
    request.on('data', (chunk: Uint8Array) => {
      left -= chunk.length;
      if (left < 0) resolve();
    });
    request.resume();
  });
  const late = sleep(TIME, undefined, { signal: done.signal }).catch(() => undefined);
  await Promise.race([ended, late]);
  done.abort();
  return request.complete;
}
