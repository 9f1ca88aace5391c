import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { Failure } from '../model/failure.ts';
import type { RawOptions } from '../options.ts';
import {
  type MachineFormat,
  machineFormats,
  type ReportFormat,
  reportFormats,
} from '../reports/formats.ts';
import type { EditorKind } from '../scaffold/first-editor.ts';
import type { WorkflowKind } from '../scaffold/first-workflow.ts';
import { type LogLevel, logLevels } from '../service/json-log.ts';

/** How the command line talks. */
export interface TalkOptions {
  /** Print results as JSON on standard output: the same as `format: 'json'`. */
  json: boolean;
  /** Format of the results on standard output; left out where nobody asked for one. */
  format?: ReportFormat;
  /** Results to be written to files besides. */
  reports?: ReportWish[];
  /** Print errors only. */
  quiet: boolean;
  /** Print infos, times and causes. */
  verbose: boolean;
}

/** A report in a format for machines, and the file to write it to. */
export interface ReportWish {
  format: MachineFormat;
  /** Path as it was given. */
  file: string;
}

/** What one call asks for. */
export type Call =
  | { command: 'help'; text: string }
  | {
      command: 'build';
      files: string[];
      output: string | undefined;
      /** List the PDFs that changed, each with this at its end. */
      listing?: '\n' | '\0';
      /** Shard of the project, as it was written. */
      shard?: string;
      options: RawOptions;
      talk: TalkOptions;
    }
  | {
      command: 'watch';
      files: string[];
      /** Port of the page; a free one where none is named. */
      port: number | undefined;
      /** Command of the editor that a click starts. */
      openWith: string | undefined;
      /** Whether PDFs are written to the output folder as well. */
      write: boolean;
      options: RawOptions;
      talk: TalkOptions;
    }
  | {
      command: 'check';
      files: string[];
      /** Shard of the project, as it was written. */
      shard?: string;
      options: RawOptions;
      talk: TalkOptions;
    }
  | { command: 'refs'; files: string[]; options: RawOptions; talk: TalkOptions }
  | { command: 'doctor'; installBrowser: boolean; options: RawOptions; talk: TalkOptions }
  | {
      command: 'serve';
      host: string;
      /** Port to listen on; a free one where it is 0. */
      port: number;
      /** Address of a Redis; without one, also in the environment, this process works itself. */
      queue: string | undefined;
      /** Folder of the store. */
      store: string;
      /** How many briefings may wait. */
      maxWaiting: number | undefined;
      /** File of the tokens that let in. */
      tokenFile: string | undefined;
      /** Whether a gateway stands before it that lets nobody in who may not. */
      isBehindGateway: boolean;
      logLevel: LogLevel;
      options: RawOptions;
      talk: TalkOptions;
    }
  | {
      command: 'work';
      /** Address of the Redis; left out where only the environment tells it. */
      queue: string | undefined;
      /** Folder of the store. */
      store: string;
      logLevel: LogLevel;
      options: RawOptions;
      talk: TalkOptions;
    }
  | { command: 'verify'; paths: string[]; talk: TalkOptions }
  | { command: 'cache'; action: 'size' | 'clean'; talk: TalkOptions }
  | {
      command: 'manifest';
      action: 'merge';
      /** Folders or parts, as they were given. */
      parts: string[];
      /** Folder to join them in; that of the settings when undefined. */
      out: string | undefined;
      options: RawOptions;
      talk: TalkOptions;
    }
  | { command: 'schema'; name: string | undefined; talk: TalkOptions }
  | {
      command: 'init';
      folder: string | undefined;
      title: string | undefined;
      workflow: WorkflowKind | undefined;
      editor?: EditorKind;
      talk: TalkOptions;
    }
  | {
      command: 'new';
      title: string;
      /** Folder inside the content folder. */
      into: string | undefined;
      options: RawOptions;
      talk: TalkOptions;
    }
  | {
      command: 'template';
      action: 'new';
      name: string;
      /** Template that it is copied from. */
      from: string;
      options: RawOptions;
      talk: TalkOptions;
    }
  | {
      command: 'template';
      action: 'check';
      /** Templates; all of the project when empty. */
      names: string[];
      /** Whether a specimen of each is printed. */
      specimen: boolean;
      /** Where to: a folder, a file, or standard output; the project root unless given. */
      output: string | undefined;
      options: RawOptions;
      talk: TalkOptions;
    }
  | { command: 'complete'; words: string[]; talk: TalkOptions };

/** Commands that only tell, and so talk in one way. */
const PLAIN_TALK: TalkOptions = { json: false, quiet: false, verbose: false };

/**
 * Read the command line. Nothing is done or printed here.
 *
 * @param argv Arguments after the program's name.
 * @param version Version of the tool, for `--version`.
 * @returns What is asked for.
 * @throws Failure (`usage`) when the call makes no sense.
 */
export function parseArguments(argv: readonly string[], version: string): Call {
  let call: Call | undefined;
  let output = '';
  const program = createProgram(version, (asked) => {
    call = asked;
  });
  const keep = (text: string) => (output += text);
  const silent = { writeOut: keep, writeErr: keep };
  for (const command of [program, ...program.commands.flatMap(withOwn)]) {
    command.exitOverride().configureOutput(silent);
  }
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // A call without a command asks for help as well, only commander does not say so with a zero.
    if (error.exitCode !== 0 && error.code !== 'commander.help') {
      throw new Failure('usage', onOneLine(error.message), 'See `briefpress --help`.');
    }
  }
  return call ?? { command: 'help', text: output };
}

/** A command, and those below it. */
function withOwn(command: Command): Command[] {
  return [command, ...command.commands];
}

/** Commander puts its hint, such as `(Did you mean build?)`, on a line of its own. */
function onOneLine(message: string): string {
  return message
    .replace(/^error: /, '')
    .replace(/\n\(Did you mean (.+)\)$/, ', did you mean $1')
    .replaceAll('\n', ' ');
}

/**
 * Declare the command line: the one place that knows its commands and options.
 *
 * @param version Version of the tool, for `--version`.
 * @param ask Hears what is asked for.
 * @param purpose Whether it is made to complete words: then the command that does so is left out.
 * @returns The program.
 */
export function createProgram(
  version: string,
  ask: (call: Call) => void,
  purpose: { isForCompletion?: boolean } = {},
): Command {
  const program = new Command('briefpress')
    .description('Turn Markdown briefings into print-ready PDFs.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', `\n${EXAMPLES.program}`);
  program
    .command('init')
    .description('begin a project: settings, a first briefing, lines for .gitignore')
    .helpOption('-h, --help', 'print this help')
    .argument('[folder]', 'where (default: here); nothing in it is overwritten')
    .option('--title <title>', 'title of the first briefing')
    .addOption(
      new Option('--workflow <system>', 'write a job for this CI as well').choices([
        'github',
        'gitlab',
      ]),
    )
    .addOption(
      new Option('--editor <name>', 'write settings for this editor as well').choices(['vscode']),
    )
    .addHelpText('after', `\n${EXAMPLES.init}`)
    .action((folder: string | undefined, { title, workflow, editor }: Options) => {
      const wish = { folder, title, workflow, ...(editor && { editor }) };
      ask({ command: 'init', ...wish, talk: PLAIN_TALK });
    });
  program
    .command('new')
    .description('write a briefing that builds at once, with its reference file')
    .helpOption('-h, --help', 'print this help')
    .argument('<title>', 'title, in quotes')
    .option('--into <folder>', 'folder inside the content folder')
    .option('--root <folder>', 'project root (default: where briefpress.yaml is, upward)')
    .addHelpText('after', `\n${EXAMPLES.new}`)
    .action((title: string, { into, root }: Options) => {
      const options = root === undefined ? {} : { root };
      ask({ command: 'new', title, into, options, talk: PLAIN_TALK });
    });
  const template = program
    .command('template')
    .description('begin a template of your own, or check one')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', `\n${EXAMPLES.template}`);
  template
    .command('new')
    .description('copy a template into the templates folder, as a start that prints the same')
    .helpOption('-h, --help', 'print this help')
    .argument('<name>', 'its name: small letters, digits and hyphens')
    .option('--from <template>', 'template to copy (default: briefing)')
    .option('--root <folder>', 'project root (default: where briefpress.yaml is, upward)')
    .action((name: string, { from = 'briefing', root }: Options) => {
      const options = root === undefined ? {} : { root };
      ask({ command: 'template', action: 'new', name, from, options, talk: PLAIN_TALK });
    });
  reporting(common(template.command('check'), { hasTemplate: false }))
    .description('tell every fault of templates, and which parts they never print')
    .argument('[names...]', 'templates to check (default: all in the templates folder)')
    .option('--specimen', 'print a briefing with every part and slot on each that is in order')
    .option('-o, --output <target>', 'folder, file.pdf, or - for standard output')
    .action((names: string[], { specimen = false, ...options }: Options) => {
      const { output } = options;
      if (output !== undefined && !specimen) throw outputOfNothing();
      refuseTwoResults(options);
      ask({ command: 'template', action: 'check', names, specimen, output, ...split(options) });
    });
  if (!purpose.isForCompletion) {
    program
      .command('complete')
      .description('print what makes a shell complete commands and options')
      .helpOption('-h, --help', 'print this help')
      .argument('<words...>', 'bash, zsh, fish or powershell')
      .addHelpText('after', `\n${EXAMPLES.complete}`)
      .action(() => {
        // The two hyphens before words to complete say that this is what is asked for.
        const { rawArgs } = program as unknown as { rawArgs: string[] };
        const words = rawArgs.slice(rawArgs.indexOf('complete') + 1);
        ask({ command: 'complete', words, talk: PLAIN_TALK });
      });
  }
  reporting(common(program.command('build')))
    .description('print briefings to PDF (default: all in the content folder)')
    .argument('[files...]', 'briefings to build')
    .option('-o, --output <target>', 'folder, file.pdf, or - for standard output')
    .addHelpText('after', `\n${EXAMPLES.build}`)
    .option('--force', 'build also what has not changed')
    .option('--only-changed', 'print the paths of the PDFs that this build changed')
    .option('-0, --null', 'with --only-changed: end each path with NUL, not with a line end')
    .option('--shard <i/n>', 'build one of n parts of the project; auto asks the CI')
    .option('--no-cache', 'neither keep finished builds nor take any from the cache')
    .action((files: string[], options: Options) => {
      refuseTwoResults(options);
      const listing = listingOf(options);
      const { output } = options;
      const wish = { ...(listing && { listing }), ...shardOf(options) };
      ask({ command: 'build', files, output, ...wish, ...split(options) });
    });
  common(program.command('watch'), { hasResults: false })
    .description('show briefings in a browser while they are written')
    .argument('[files...]', 'briefings to show (default: all; built when looked at)')
    .option('--port <number>', 'port of the page (default: a free one)', portNumber)
    .option('--open-with <command>', 'let a click on the page start this editor')
    .option('--write', 'write each good PDF to the output folder as well')
    .addHelpText('after', `\n${EXAMPLES.watch}`)
    .action((files: string[], { port, openWith, write = false, ...options }: Options) => {
      ask({ command: 'watch', files, port, openWith, write, ...split(options) });
    });
  reporting(common(program.command('check')))
    .description('report what is wrong without printing')
    .argument('[files...]', 'briefings to check')
    .option('--shard <i/n>', 'check one of n parts of the project; auto asks the CI')
    .addHelpText('after', `\n${EXAMPLES.check}`)
    .action((files: string[], options: Options) => {
      ask({ command: 'check', files, ...shardOf(options), ...split(options) });
    });
  reporting(common(program.command('refs')))
    .description('list the sources that briefings rest on, with their state')
    .argument('[files...]', 'briefings to look at')
    .addHelpText('after', `\n${EXAMPLES.refs}`)
    .action((files: string[], options: Options) => {
      ask({ command: 'refs', files, ...split(options) });
    });
  common(program.command('doctor'))
    .description('look at browser, sandbox, fonts and folders, and say how to mend each fault')
    .option('--install-browser', 'download a browser, where none is embedded for this machine')
    .addHelpText('after', `\n${EXAMPLES.doctor}`)
    .action((options: Options) => {
      const installBrowser = options.installBrowser ?? false;
      ask({ command: 'doctor', installBrowser, ...split(options) });
    });
  serving(program.command('serve'))
    .description('print briefings that come over HTTP')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <number>', 'port to listen on; 0 takes a free one', anyPort, 8080)
    .option('--max-waiting <number>', 'briefings that may wait; 1000 unless told', wholeNumber)
    .option('--token-file <file>', 'file of the tokens that let in (or BRIEFPRESS_TOKEN)')
    .option('--behind-gateway', 'listen without tokens: a gateway lets in who may')
    .option('--template <name>', 'use this template for every briefing')
    .addOption(new Option('--paper <size>', 'use this paper').choices(['a4', 'letter']))
    .addOption(
      new Option(
        '--conformance <level>',
        'PDF/UA and PDF/A (ua-a, default), or a plain PDF',
      ).choices(['ua-a', 'none']),
    )
    .option('--strict', 'treat warnings as errors')
    .addHelpText('after', `\n${EXAMPLES.serve}`)
    .action((given: Options) => {
      const { host = '', port = 0, queue, store = '', maxWaiting, tokenFile } = given;
      const { behindGateway = false, logLevel = 'info', ...rest } = given;
      const wish = { host, port, queue, store, maxWaiting, tokenFile, logLevel };
      const { options } = split(rest);
      ask({
        ...{ command: 'serve', ...wish, isBehindGateway: behindGateway },
        ...{ options, talk: PLAIN_TALK },
      });
    });
  serving(program.command('work'))
    .description('make the PDFs that services are asked for: take jobs from their queue')
    .addHelpText('after', `\n${EXAMPLES.work}`)
    .action(({ queue, store = '', logLevel = 'info', ...options }: Options) => {
      ask({ command: 'work', queue, store, logLevel, options, talk: PLAIN_TALK });
    });
  program
    .command('verify')
    .description('check finished PDFs, or an output folder with its manifest')
    .helpOption('-h, --help', 'print this help')
    .argument('<paths...>', 'PDFs, or folders with a manifest.json')
    .option('--json', 'print results as JSON on standard output')
    .option('--quiet', 'print findings only')
    .addHelpText('after', `\n${EXAMPLES.verify}`)
    .action((paths: string[], { json = false, quiet = false }: Options) => {
      ask({ command: 'verify', paths, talk: { json, quiet, verbose: false } });
    });
  program
    .command('cache')
    .description('tell how much is kept of finished builds, or remove it')
    .helpOption('-h, --help', 'print this help')
    .addArgument(new Argument('[action]', 'what to do').choices(['size', 'clean']).default('size'))
    .option('--json', 'print results as JSON on standard output')
    .action((action: 'size' | 'clean', { json = false }: Options) => {
      ask({ command: 'cache', action, talk: { json, quiet: false, verbose: false } });
    });
  program
    .command('manifest')
    .description('join what shards have built into one output folder')
    .helpOption('-h, --help', 'print this help')
    .addArgument(new Argument('<action>', 'what to do').choices(['merge']))
    .argument('<parts...>', 'folders of the shards, or their manifest.I-of-N.json alone')
    .option('-o, --out <folder>', 'where to (default: the output folder of the project)')
    .option('--root <folder>', 'project root (default: where briefpress.yaml is, upward)')
    .addHelpText('after', `\n${EXAMPLES.manifest}`)
    .action((action: 'merge', parts: string[], { out, root }: Options) => {
      const options = root === undefined ? {} : { root };
      ask({ command: 'manifest', action, parts, out, options, talk: PLAIN_TALK });
    });
  program
    .command('schema')
    .description('print a JSON Schema for editors and programs (without a name: list them)')
    .helpOption('-h, --help', 'print this help')
    .argument('[name]', 'such as front-matter, settings or references')
    .addHelpText('after', `\n${EXAMPLES.schema}`)
    .action((name: string | undefined) => {
      ask({ command: 'schema', name, talk: PLAIN_TALK });
    });
  return program;
}

const EXAMPLES = {
  program: `Examples:
  briefpress init                begin a project here
  briefpress new "River levels"  write a briefing
  briefpress watch               see them while you write
  briefpress build               print all briefings that changed
  briefpress check --strict      tell what is wrong, without printing

Exit codes: 0 built, 1 content at fault, 2 wrong call, 3 machine failed.`,
  init: `Examples:
  briefpress init
  briefpress init briefings --workflow github`,
  new: `Examples:
  briefpress new "River levels, 2018 to 2025"
  briefpress new "Chad and Libya" --into africa`,
  template: `Examples:
  briefpress template new ministry
  briefpress template check ministry --verbose
  briefpress template check ministry --specimen -o ministry.pdf`,
  build: `Examples:
  briefpress build                      all that changed, into out/
  briefpress build content/a.md -o a.pdf
  briefpress build content/a.md -o - | lpr
  briefpress build --only-changed -0 | xargs -0 -r cp -t ~/shelf`,
  watch: `Examples:
  briefpress watch
  briefpress watch content/a.md --port 4000
  briefpress watch --open-with 'code --goto {file}:{line}:{column}'

Open the address that is printed; Ctrl-C ends it.`,
  check: `Examples:
  briefpress check --strict
  briefpress check --format json | jq '.briefings[].messages'`,
  refs: `Examples:
  briefpress refs
  briefpress refs --json | jq '.sources[] | select(.usable | not)'`,
  doctor: `Examples:
  briefpress doctor
  briefpress doctor --install-browser`,
  serve: `Examples:
  briefpress serve --store /srv/briefpress
  briefpress serve --store /srv/briefpress --host 0.0.0.0 --token-file /run/secrets/tokens
  briefpress serve --store /srv/briefpress --queue redis://queue:6379

A first signal lets it end what is under way; a second one stops it at once.`,
  work: `Examples:
  briefpress work --queue redis://queue:6379 --store /srv/briefpress
  BRIEFPRESS_QUEUE=rediss://:secret@queue:6380 briefpress work --store /srv/briefpress

A first signal lets it end what is under way; a second one stops it at once.`,
  verify: `Examples:
  briefpress verify out/
  briefpress verify report.pdf --json`,
  manifest: `Examples:
  briefpress build --shard 2/4 -o parts/2        on each machine its own
  briefpress manifest merge parts/* --out out    then all of them together
  briefpress manifest merge out                  where the shards shared out/`,
  schema: `Examples:
  briefpress schema
  briefpress schema front-matter > front-matter.schema.json`,
  complete: `Examples:
  source <(briefpress complete bash)
  briefpress complete zsh > ~/.zfunc/_briefpress
  briefpress complete fish > ~/.config/fish/completions/briefpress.fish`,
} as const;

interface Options extends Partial<Omit<TalkOptions, 'reports'>>, RawOptions {
  output?: string;
  shard?: string;
  installBrowser?: boolean;
  onlyChanged?: boolean;
  null?: boolean;
  report?: ReportWish[];
  title?: string;
  workflow?: WorkflowKind;
  editor?: EditorKind;
  into?: string;
  from?: string;
  specimen?: boolean;
  port?: number;
  openWith?: string;
  write?: boolean;
  queue?: string;
  store?: string;
  logLevel?: LogLevel;
  host?: string;
  maxWaiting?: number;
  tokenFile?: string;
  behindGateway?: boolean;
}

function reporting(command: Command): Command {
  return command
    .addOption(
      new Option('--format <format>', 'how results are told (default: pretty)').choices([
        ...reportFormats,
      ]),
    )
    .option(
      '--report <format=file>',
      'write the results to a file as well; may be given several times',
      (text: string, earlier: ReportWish[] = []) => [...earlier, readWish(text)],
    );
}

/**
 * Read what `--report` asks for.
 *
 * @param text Value of the option.
 * @returns Format and file.
 * @throws InvalidArgumentError when it names no format for machines or no file.
 */
export function readWish(text: string): ReportWish {
  const equals = text.indexOf('=');
  const name = text.slice(0, Math.max(0, equals));
  const format = machineFormats.find((one) => one === name);
  const file = text.slice(equals + 1);
  if (format && file) return { format, file };
  throw new InvalidArgumentError(
    `Expected a format and a file such as sarif=out/briefings.sarif; formats are ${machineFormats.join(', ')}.`,
  );
}

/** What commands have in common; one that goes on for ever has no results to print as JSON. */
function common(command: Command, { hasResults = true, hasTemplate = true } = {}): Command {
  command.helpOption('-h, --help', 'print this help');
  if (hasTemplate) command.option('--template <name>', 'use this template for every briefing');
  const shared = command
    .addOption(new Option('--paper <size>', 'use this paper').choices(['a4', 'letter']))
    .addOption(
      new Option(
        '--conformance <level>',
        'PDF/UA and PDF/A (ua-a, default), or a plain PDF',
      ).choices(['ua-a', 'none']),
    )
    .option('--strict', 'treat warnings as errors');
  if (hasResults) shared.option('--json', 'print results as JSON on standard output');
  return shared
    .option('--quiet', 'print errors only')
    .option('--verbose', 'print infos and times as well')
    .option('--jobs <number>', 'briefings printed side by side', wholeNumber)
    .option('--max-memory <MiB>', 'most memory for one briefing; 4096 unless told', wholeNumber)
    .addOption(
      new Option('--sandbox <mode>', "the browser's sandbox").choices(['auto', 'required', 'off']),
    )
    .option('--browser <path>', 'use this browser')
    .option('--root <folder>', 'project root (default: where briefpress.yaml is, upward)');
}

/** What a service and its workers have in common. */
function serving(command: Command): Command {
  return command
    .helpOption('-h, --help', 'print this help')
    .option('--queue <address>', 'Redis that holds the jobs (default: BRIEFPRESS_QUEUE)')
    .requiredOption(
      '--store <folder>',
      'folder of inputs and PDFs, shared by all who serve and work',
    )
    .option('--jobs <number>', 'briefings printed side by side', wholeNumber)
    .option('--max-memory <MiB>', 'most memory for one briefing; 4096 unless told', wholeNumber)
    .option('--print-timeout <ms>', 'longest time for one print; 120000 unless told', wholeNumber)
    .addOption(
      new Option('--sandbox <mode>', "the browser's sandbox").choices(['auto', 'required', 'off']),
    )
    .option('--browser <path>', 'use this browser')
    .addOption(
      new Option('--log-level <level>', 'how much is told (default: info)').choices([...logLevels]),
    );
}

function split(options: Options): { options: RawOptions; talk: TalkOptions } {
  const {
    json = false,
    format = json ? 'json' : undefined,
    report: reports,
    quiet = false,
    verbose = false,
    output: _,
    installBrowser: __,
    onlyChanged: ___,
    null: ____,
    shard: _____,
    cache = true,
    ...rest
  } = options;
  // The program that reads the options says that there is a cache, also where nobody asked.
  const raw = { ...rest, ...(!cache && { cache }) };
  if (quiet && verbose) {
    throw new Failure('usage', '`--quiet` and `--verbose` contradict each other', 'Choose one.');
  }
  if (json && format !== 'json') {
    throw new Failure(
      'usage',
      `\`--json\` and \`--format ${format}\` contradict each other`,
      'Choose one.',
    );
  }
  const wishes = { ...(format && { format }), ...(reports && { reports }) };
  return { options: raw, talk: { json: format === 'json', quiet, verbose, ...wishes } };
}

function shardOf({ shard }: Options): { shard?: string } {
  return shard === undefined ? {} : { shard };
}

/** Standard output holds one result. */
function refuseTwoResults(options: Options): void {
  const { output, onlyChanged, json, format = json ? 'json' : 'pretty' } = options;
  const results = [
    ...(output === '-' ? ['-o -'] : []),
    ...(onlyChanged ? ['--only-changed'] : []),
    ...(format === 'pretty' ? [] : [json ? '--json' : `--format ${format}`]),
  ];
  if (results.length < 2) return;
  throw new Failure(
    'usage',
    `${results.map((option) => `\`${option}\``).join(' and ')} both want standard output`,
    'Leave one of them out, or write the results to a file with `--report`.',
  );
}

function outputOfNothing(): Failure {
  return new Failure('usage', '`-o` says where a specimen goes', 'Give `--specimen` as well.');
}

function listingOf({ onlyChanged, null: isNull }: Options): '\n' | '\0' | undefined {
  if (onlyChanged) return isNull ? '\0' : '\n';
  if (!isNull) return undefined;
  throw new Failure('usage', '`--null` ends the paths of `--only-changed`', 'Give both.');
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('expected a whole number.');
  return Number(text);
}

function anyPort(text: string): number {
  const port = wholeNumber(text);
  if (port > 65_535) throw new InvalidArgumentError('expected 0 to 65535.');
  return port;
}

function portNumber(text: string): number {
  const port = wholeNumber(text);
  if (port < 1 || port > 65_535) throw new InvalidArgumentError('expected 1 to 65535.');
  return port;
}
