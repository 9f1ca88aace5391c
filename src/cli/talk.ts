import type { Colors } from 'picocolors/types.js';
import type { PassedOver } from '../io/discover-briefings.ts';
import type { Failure } from '../model/failure.ts';
import { escapeText } from '../reports/escape-text.ts';
import { listTroubles } from '../reports/list-troubles.ts';
import { muteCommands } from '../reports/mute-commands.ts';
import { openReportFiles } from '../reports/open-report-files.ts';
import type { Report } from '../reports/report.ts';
import { reportMessages } from '../reports/report-pretty.ts';
import type { ListedSource } from '../runs/list-sources.ts';
import type { BuildEvent, RunResult } from '../runs/run-result.ts';
import type { TalkOptions } from './commands/talk-options.ts';
import { exitCodes } from './exit-codes.ts';
import { mapStack } from './map-stack.ts';
import type { Progress } from './progress.ts';
import { exitCodeOf, summariseBriefing, summariseRun } from './summarise.ts';
import { outputFailure } from './watch-output.ts';
import { writeReports } from './write-reports.ts';

/** Talk goes to standard error, results to standard output. */
export interface Talk {
  /** Working folder. */
  cwd: string;
  colors: Colors;
  /** Say where the project is, once that is known: messages name its files. */
  enter(root: string): void;
  hear(event: BuildEvent): void;
  /**
   * Tell what came of a run, after each of its briefings was heard: to people, and in the formats
   * that were asked for.
   *
   * @returns The exit code.
   * @throws Failure (`machine`) when a report cannot be written.
   */
  results(run: RunResult): Promise<number>;
  /**
   * Tell which sources there are.
   *
   * @param sources The sources.
   * @param run What came of reading the briefings.
   * @param text The sources for people, on standard output unless another format is asked for.
   * @returns The exit code.
   * @throws Failure (`machine`) when a report cannot be written.
   */
  sources(sources: readonly ListedSource[], run: RunResult, text: () => string): Promise<number>;
  /**
   * Tell why a run could not go on, also to programs.
   *
   * @returns The exit code.
   */
  failure(failure: Failure): Promise<number>;
  /** Write a line of a result. */
  print(text: string): void;
  /**
   * Write a result of bytes; the signal gives up waiting for whoever reads it.
   *
   * @throws Failure (`machine`) when they cannot be written.
   */
  writeBytes(bytes: Uint8Array, signal: AbortSignal): Promise<void>;
}

/**
 * Make the voice of one call.
 *
 * @param options How much is told.
 * @param progress What shows the progress.
 * @param colors Colours, or none.
 * @param cwd Working folder.
 * @returns The voice.
 */
export function createTalk(
  options: TalkOptions,
  progress: Progress,
  colors: Colors,
  cwd: string,
): Talk {
  const { quiet, verbose } = options;
  let files = openReportFiles(cwd);
  const passedOver: PassedOver[] = [];
  const tellFailure = (failed: Failure): void => {
    progress.say(`${colors.red('briefpress:')} ${escapeText(failed.message)}`);
    if (failed.note) progress.say(`    ${escapeText(failed.note)}`);
    if (verbose && failed.cause) progress.say(colors.dim(causeOf(failed.cause)));
  };
  const tellFailures = (run: RunResult): void => {
    progress.end();
    // One missing browser fails every briefing in the same words: once is enough.
    const told = new Map(listTroubles({ run }).map(({ failure }) => [failure.message, failure]));
    for (const failed of told.values()) tellFailure(failed);
  };
  const write = async (told: Pick<Report, 'run' | 'exitCode' | 'sources' | 'failure'>) => {
    await writeReports({ ...told, passedOver, files }, options, cwd);
    return told.exitCode;
  };
  return {
    cwd,
    colors,
    enter(root) {
      files = openReportFiles(root);
    },
    hear(event) {
      if (event.kind === 'passed-over') passedOver.push({ path: event.path, is: event.is });
      progress.hear(event);
      if (event.kind !== 'done') return;
      const text = reportMessages(event.result.messages, { colors, quiet, verbose, files });
      if (text) progress.say(text);
      if (!quiet) progress.say(summariseBriefing(event.result, { colors, verbose }));
    },
    async results(run) {
      tellFailures(run);
      if (!quiet) progress.say(summariseRun(run));
      return write({ run, exitCode: exitCodeOf(run) });
    },
    async sources(sources, run, text) {
      tellFailures(run);
      if ((options.format ?? 'pretty') === 'pretty')
        process.stdout.write(`${muteCommands(text())}\n`);
      return write({ run, sources, exitCode: exitCodeOf(run) });
    },
    async failure(failed) {
      progress.end();
      tellFailure(failed);
      const run = { briefings: [], removed: [] };
      return write({ run, failure: failed, exitCode: exitCodes[failed.kind] });
    },
    print: (text) => void process.stdout.write(`${muteCommands(text)}\n`),
    writeBytes: (bytes, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        process.stdout.write(bytes, (error?: NodeJS.ErrnoException | null) => {
          if (error && error.code !== 'EPIPE') reject(outputFailure('standard output', error));
          else resolve();
        });
      }),
  };
}

function causeOf(cause: unknown): string {
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return mapStack(text).split('\n').map(escapeText).join('\n');
}
