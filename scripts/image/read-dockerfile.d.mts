/** One line of a Dockerfile. */
export interface Instruction {
  /** In capitals, such as `RUN`. */
  name: string;
  /** Such as `from` of `COPY --from=build`. */
  flags: Record<string, string>;
  /** What stands behind name and flags, continued lines joined. */
  text: string;
  /** The same, where it is written as a JSON list. */
  list?: string[];
}

/** What stands between one `FROM` and the next. */
export interface Stage {
  from: string;
  name?: string;
  instructions: Instruction[];
}

/**
 * Read a Dockerfile, as far as ours goes: no heredocs, and `ARG` with a default only.
 *
 * @param text The file.
 * @returns Its stages, in order.
 * @throws Error for an instruction that is not known here.
 */
export declare function readDockerfile(text: string): Stage[];
