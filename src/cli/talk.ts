import type { Colors } from 'picocolors/types.js';
import type { PassedOver } from '../io/discover-briefings.ts';
import type { Failure } from '../model/failure.ts';
import type { BuildEvent, RunResult } from '../runs/run-result.ts';
import { escapeText } from './escape-text.ts';
import { muteCommands } from './mute-commands.ts';
import type { TalkOptions } from './parse-arguments.ts';
import type { Progress } from './progress.ts';
import { reportMessages } from './report.ts';
import { reportJson } from './report-json.ts';
import { summariseBriefing, summariseRun } from './summarise.ts';

/** Talk goes to standard error, results to standard output. */
export interface Talk {
  /** Working folder. */
  cwd: string;
  colors: Colors;
  hear(event: BuildEvent): void;
  /** Tell what came of a run, after each of its briefings was heard. */
  results(run: RunResult): void;
  /** Tell of every briefing on which the machine failed. */
  failures(run: RunResult): void;
  /** Tell why a run could not go on. */
  failure(failure: Failure): void;
  /** Write a line of a result. */
  print(text: string): void;
  /** Write a result of bytes; the signal gives up waiting for whoever reads it. */
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
  const { json, quiet, verbose } = options;
  const failure = (failed: Failure): void => {
    progress.say(`${colors.red('briefpress:')} ${escapeText(failed.message)}`);
    if (failed.note) progress.say(`    ${escapeText(failed.note)}`);
    if (verbose && failed.cause) progress.say(colors.dim(causeOf(failed.cause)));
  };
  const failures = (run: RunResult): void => {
    progress.end();
    // One missing browser fails every briefing in the same words: once is enough.
    const told = new Map(
      run.briefings.flatMap((result) =>
        result.failure ? [[result.failure.message, result.failure]] : [],
      ),
    );
    for (const failed of told.values()) failure(failed);
  };
  const passedOver: PassedOver[] = [];
  return {
    cwd,
    colors,
    failures,
    hear(event) {
      if (event.kind === 'passed-over') passedOver.push({ path: event.path, is: event.is });
      if (event.kind !== 'done') return progress.hear(event);
      const text = reportMessages(event.result.messages, { colors, quiet, verbose });
      if (text) progress.say(text);
      if (!quiet) progress.say(summariseBriefing(event.result, { colors, verbose }));
    },
    results(run) {
      progress.end();
      if (json) process.stdout.write(reportJson(run, passedOver));
      failures(run);
      if (!quiet) progress.say(summariseRun(run));
    },
    failure(failed) {
      progress.end();
      failure(failed);
    },
    print: (text) => void process.stdout.write(`${muteCommands(text)}\n`),
    writeBytes: (bytes, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        process.stdout.write(bytes, () => resolve());
      }),
  };
}

function causeOf(cause: unknown): string {
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return text.split('\n').map(escapeText).join('\n');
}
