/** What the command line answers to the shell. */
export const exitCodes = {
  /** Everything asked for was built. */
  built: 0,
  /** The content of at least one briefing is at fault. */
  content: 1,
  /** The call or the configuration is wrong. */
  usage: 2,
  /** The machine or the tool failed. */
  machine: 3,
} as const;

/** Codes of a run ended by a signal: 128 and the number of the signal. */
export const signalCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Choose the code when several apply: the machine wins over the call, the call over the content.
 *
 * @param codes Codes that apply.
 * @returns The greatest, 0 when there are none.
 */
export function worstCode(codes: Iterable<number>): number {
  return Math.max(0, ...codes);
}
