import { setTimeout as sleep } from 'node:timers/promises';
import type { PrintState, Service } from '../open-service.ts';

/** First and longest time between two looks, in ms: short prints are told at once, long ones cost little. */
const FIRST_PAUSE = 20;
const LONGEST_PAUSE = 250;

/** How a wait ends. */
export interface Waiting {
  /** Longest time, in ms. */
  milliseconds: number;
  /** Ends it before, as when nobody waits for the answer any more. */
  signal: AbortSignal;
}

/**
 * Wait until a print has an outcome. Whoever prints may be another machine: the store is looked at.
 *
 * @param service Service that was asked for it.
 * @param inputs Digest of the inputs.
 * @param waiting How the wait ends without an outcome.
 * @returns Where the print is at the end; undefined where nobody has asked for it.
 */
export async function waitForPrint(
  service: Pick<Service, 'stateOf'>,
  inputs: string,
  { milliseconds, signal }: Waiting,
): Promise<PrintState | undefined> {
  const end = performance.now() + milliseconds;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE)) {
    const state = await service.stateOf(inputs);
    const left = end - performance.now();
    if (!state || isFinal(state) || left <= 0 || signal.aborted) return state;
    await sleep(Math.min(pause, left), undefined, { signal }).catch(() => undefined);
  }
}

/**
 * Tell whether a print has an outcome.
 *
 * @param print Where it is.
 * @returns False while it waits or is worked on.
 */
export function isFinal(print: PrintState): boolean {
  return print.state !== 'waiting' && print.state !== 'active';
}
