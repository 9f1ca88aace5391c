import type { PassedOver } from '../io/discover-briefings.ts';
import type { Failure } from '../model/failure.ts';
import type { ListedSource } from '../runs/list-sources.ts';
import type { RunResult } from '../runs/run-result.ts';

/** What one call came to, for programs: whole also when the run could not go on. */
export interface Report {
  /** Results of all briefings that were reached. */
  run: RunResult;
  /** What in the content folder was no briefing in spite of its name. */
  passedOver: readonly PassedOver[];
  /** The sources, where they were asked for. */
  sources?: readonly ListedSource[];
  /** Why the run could not go on. */
  failure?: Failure;
  /** What the call answers to the shell. */
  exitCode: number;
  files: ReportFiles;
}

/** The files that messages speak of, as they stand when it is told. */
export interface ReportFiles {
  /**
   * Name a file as those know it who read the repository.
   *
   * @param file Path relative to the project root.
   * @returns Path relative to the repository root, after links, with forward slashes.
   */
  nameOf(file: string): string;
  /**
   * @param file Path relative to the project root.
   * @returns Its text, without a byte-order mark, with the line ends it has; undefined where it cannot be had.
   */
  textOf(file: string): string | undefined;
}
