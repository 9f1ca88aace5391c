/** What one run of a program took. */
export interface Figures {
  /** Seconds until the program ended. */
  wall: number;
  /** Seconds of processor, user and system, of the program and all its descendants. */
  cpu: number;
  /** Processor time of the rest of the machine, per second of wall. */
  foreign: number;
  /** Seconds from its end to the end of the last process that it left behind, where that is counted. */
  afterwards?: number;
}

/**
 * Run a program and count what it and all that it starts take.
 *
 * @param command Program and arguments.
 * @param options The exit code that is expected, 0 unless told.
 * @returns What it took.
 * @throws Error with its last words, when it ends with another code.
 */
export declare function runCounted(
  command: string[],
  options?: { code?: number },
): Promise<Figures>;
