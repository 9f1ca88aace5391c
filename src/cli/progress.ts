import { escapeText } from '../reports/escape-text.ts';
import { muteCommands } from '../reports/mute-commands.ts';
import type { BuildEvent } from '../runs/run-result.ts';

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
}

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
        if (line && !quiet && event.kind !== 'start') plain(line);
      },
      say: plain,
      end: () => {},
    };
  }
  // Loaded for people only: a build in CI does without.
  const { default: ora } = await import('ora');
  const spinner = ora({ stream, isEnabled: true, text: 'starting', discardStdin: false }).start();
  let ended = false;
  const end = (): void => {
    ended = true;
    stream.off('resize', watch);
    spinner.stop();
  };
  const watch = (): void => {
    if (!hasColumns(stream)) end();
  };
  stream.on('resize', watch);
  const say = (text: string): void => {
    spinner.stop();
    plain(text);
    if (!ended) spinner.start();
  };
  return {
    hear(event) {
      const line = lineOf(event, options.home);
      if (!line) return;
      if (lasting.has(event.kind)) say(line);
      else spinner.text = line;
    },
    say,
    end,
  };
}

/** Events that are told in a line of their own, also above a moving one. */
const lasting: ReadonlySet<BuildEvent['kind']> = new Set([
  'sandbox-off',
  'retrying',
  'passed-over',
  'cache',
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
    case 'passed-over':
      return `note: \`${escapeText(event.path)}\` is passed over: ${passedOver[event.is]}`;
    case 'cache':
      return `note: finished builds are not kept: ${escapeText(event.reason)}`;
    case 'start':
      return `building ${escapeText(event.source)}`;
    default:
      return undefined;
  }
}

function shown(folder: string, home: string): string {
  return escapeText(home && folder.startsWith(home) ? `~${folder.slice(home.length)}` : folder);
}
