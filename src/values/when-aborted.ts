/**
 * Wait until something is called off.
 *
 * @param signal Calls it off; nothing does where there is none.
 * @returns Resolves then, or at once where that has happened.
 */
export function whenAborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve();
    signal?.addEventListener('abort', () => resolve(), { once: true });
  });
}
