/** Longest time that an answer is kept waiting, in s. */
const MAX_WAIT = 60;

/**
 * Read how long a client would rather wait than be told that its wish is not fulfilled yet (RFC 7240).
 *
 * @param header Value of `Prefer`, or the values.
 * @returns Seconds, at most `MAX_WAIT`; undefined where nothing is said of it.
 */
export function preferredWait(header: string | readonly string[] | undefined): number | undefined {
  const preferences = [header ?? ''].flat().join(',').split(',');
  for (const preference of preferences) {
    const [, seconds] = /^\s*wait\s*=\s*"?(\d{1,9})"?\s*(;|$)/i.exec(preference) ?? [];
    if (seconds !== undefined) return Math.min(Number(seconds), MAX_WAIT);
  }
  return undefined;
}
