import type { Shard } from '../model/shard.ts';
import { escapeText } from '../reports/escape-text.ts';
import { muteCommands } from '../reports/mute-commands.ts';
import type { BuildEvent } from '../runs/run-result.ts';
import { countRun } from './run-tally.ts';

/** Tells people how far a run is. */
export interface Progress {
  hear(event: BuildEvent): void;
  /** Write lines without disturbing what is shown. */
  say(text: string): void;
  end(): void;
}

/** Where and how progress is shown. */
export interface ProgressOptions {
  /** Stream for talk: standard error. */
  stream: NodeJS.WriteStream;
  /** Whether a person watches: a moving line instead of plain ones. */
  live: boolean;
  quiet: boolean;
  /** Absolute path of the home folder, which is shown as `~`. */
  home: string;
  /** What is done with a briefing; `building` unless told. */
  verb?: string;
  /** Tells the time, in ms; this machine's clock unless given. */
  now?(): number;
}

/** What a call has to do with a terminal. */
export interface Watching {
  stream: { isTTY?: boolean };
  env: Readonly<Record<string, string | undefined>>;
  /** Whether errors alone are told. */
  quiet: boolean;
  /** Format in which results are told; undefined where nobody asked for one. */
  format: string | undefined;
}

/**
 * Tell whether a moving line is of use: a person watches, and wants neither silence nor a program's format,
 * and the terminal can move.
 *
 * @param watching Stream, environment and wishes.
 * @returns Whether it is.
 */
export function isWatched({ stream, env, quiet, format = 'pretty' }: Watching): boolean {
  if (stream.isTTY !== true || quiet || format !== 'pretty') return false;
  return !env.CI && !env.NO_COLOR && env.TERM !== 'dumb';
}

/** How often the time left is told anew, in ms. */
const BEAT = 1_000;
/** Columns of the moving line before its words: the mark that turns, a space, and one that stays free. */
const MARK = 3;

/**
 * Make what shows the progress of a run: a moving line on a terminal, plain lines elsewhere.
 *
 * @param options Where and how.
 * @returns The progress; `end` must be called.
 */
export async function createProgress(options: ProgressOptions): Promise<Progress> {
  const { stream, live, quiet } = options;
  const plain = (text: string) => void stream.write(`${muteCommands(text)}\n`);
  // A terminal whose size nobody set has no columns: the moving line would clear lines without end.
  if (!live || quiet || !hasColumns(stream)) {
    return {
      hear: (event) => {
        const line = lineOf(event, options.home);
        if (line && !quiet) plain(line);
      },
      say: plain,
      end: () => {},
    };
  }
  // Loaded for people only: a build in CI does without.
  const [{ default: ora }, { progressLine }] = await Promise.all([
    import('ora'),
    import('./progress-line.ts'),
  ]);
  const { verb = 'building', now = () => performance.now() } = options;
  const counter = countRun(now);
  let aside: string | undefined;
  const spinner = ora({ stream, isEnabled: true, discardStdin: false });
  const refresh = (): void => {
    spinner.text = held(aside ?? progressLine(counter.tally(), verb, stream.columns - MARK));
  };
  refresh();
  spinner.start();
  const beat = setInterval(refresh, BEAT).unref();
  let ended = false;
  const end = (): void => {
    ended = true;
    clearInterval(beat);
    stream.off('resize', resize);
    process.off('exit', end);
    spinner.stop();
  };
  const resize = (): void => {
    if (!hasColumns(stream)) {
      end();
      return;
    }
    spinner.stop();
    // One that became narrower may have broken the line: the cursor stands where it begins.
    stream.clearScreenDown();
    refresh();
    spinner.start();
  };
  stream.on('resize', resize);
  // A program that is ended while it works leaves no half line before the prompt.
  process.once('exit', end);
  const say = (text: string): void => {
    spinner.stop();
    plain(text);
    if (ended) return;
    refresh();
    spinner.start();
  };
  return {
    hear(event) {
      counter.hear(event);
      const line = lineOf(event, options.home);
      if (line !== undefined && lasting.has(event.kind)) return say(line);
      aside = line;
      refresh();
    },
    say,
    end,
  };
}

/** Events that are told in a line of their own, also above a moving one. */
const lasting: ReadonlySet<BuildEvent['kind']> = new Set([
  'sandbox-off',
  'retrying',
  'restarting',
  'cache-refused',
  'passed-over',
  'cache',
  'shard',
]);

const passedOver = {
  link: 'it is a link, and links are not followed here; put the file or folder itself there',
  pipe: 'it is a pipe and no regular file; put the text itself there',
  other: 'it is no regular file; put the text itself there',
} as const;

function hasColumns(stream: NodeJS.WriteStream): boolean {
  return stream.columns > 0;
}

function lineOf(event: BuildEvent, home: string): string | undefined {
  switch (event.kind) {
    case 'unpacking':
      return `unpacking the browser into ${shown(event.folder, home)} (once)`;
    case 'sandbox-off':
      return `note: the browser runs without its own sandbox: ${escapeText(event.reason)}`;
    case 'retrying':
      return `the browser died while printing \`${escapeText(event.title)}\`: trying once more`;
    case 'restarting':
      return `the browser did not start (${escapeText(event.reason)}): trying once more`;
    case 'cache-refused':
      return `note: the browser is kept in \`${shown(event.folder, home)}\`, as ${escapeText(event.reason)}`;
    case 'passed-over':
      return `note: \`${escapeText(event.path)}\` is passed over: ${passedOver[event.is]}`;
    case 'cache':
      return `note: finished builds are not kept: ${escapeText(event.reason)}`;
    case 'shard':
      return `note: ${shardInWords(event.shard)}: ${event.briefings} of ${event.all} briefings`;
    default:
      return undefined;
  }
}

function shardInWords({ index, of, from }: Shard): string {
  return `shard ${index} of ${of}${from === undefined ? '' : ` (by \`${from}\`)`}`;
}

/**
 * Hold a line in its row: the terminal does not go on in the next one, whatever it takes for the width of a
 * sign, and the cursor goes back to where the line begins, also where a narrower terminal breaks it.
 */
function held(line: string): string {
  return `\u001B[?7l${line}\u001B[?7h\r`;
}

function shown(folder: string, home: string): string {
  return escapeText(home && folder.startsWith(home) ? `~${folder.slice(home.length)}` : folder);
}
